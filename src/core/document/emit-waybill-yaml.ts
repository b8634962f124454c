import type { Config } from '../config.ts';
import { emitYaml, type Yaml } from '../formats/yaml.ts';
import { documentOf } from './document.ts';

const header = [
  'Waybill: the decisions behind the generated files. Settings at their defaults are left out.',
  'waybill generate waybill.yaml --out .',
  'No value of a secret is ever written here.',
].join('\n');

/** The configuration as waybill.yaml: the version and what differs from the defaults, no secrets. */
export const emitWaybillYaml = (config: Config): string =>
  // A document is plain data: scalars, lists of texts and rows of scalars.
  emitYaml(documentOf(config) as Yaml, { header });
