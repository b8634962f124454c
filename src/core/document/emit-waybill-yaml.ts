import type { Config } from '../config.ts';
import { emitYaml, type Yaml } from '../formats/yaml.ts';
import type { PublicText } from '../secrets/public-text.ts';
import { documentOf } from './document.ts';
import { regenerate } from './regenerate.ts';

const header = [
  'Waybill: the decisions behind the generated files. Settings at their defaults are left out.',
  'To write the files again, open this file in Waybill, or with a built clone of Waybill beside this folder:',
  regenerate,
  'No value of a secret is ever written here.',
].join('\n');

/** The configuration as waybill.yaml: the version and what differs from the defaults, no secrets. */
export const emitWaybillYaml = (config: Config): PublicText =>
  // A document is plain data: scalars, lists of texts and rows of scalars; none of it is a secret.
  emitYaml(documentOf(config) as unknown as Yaml, { header }) as PublicText;
