import type { Decisions } from '../decisions.ts';
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

/**
 * The decisions as waybill.yaml: the version, the values that differ from the defaults and the
 * layers of the other workloads, without secrets.
 */
export const emitWaybillYaml = (decisions: Decisions): PublicText =>
  // The casts are safe: a document is plain data (scalars, lists of texts, rows of scalars) without
  // secrets.
  emitYaml(documentOf(decisions) as unknown as Yaml, { header }) as PublicText;
