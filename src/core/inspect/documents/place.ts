import type { PlacedYaml, Stretch } from '../../formats/yaml-places.ts';
import type { Mismatch, MismatchReason, ValuePath } from '../schemas/mismatch.ts';

/** One document of a text, with the places in it. */
export interface LocatedDocument {
  readonly text: string;
  readonly yaml: PlacedYaml;
  readonly document: number;
}

/** Complaints about something that is not there, or about all that is, stand at the key. */
const atKey: ReadonlySet<MismatchReason['what']> = new Set([
  'unknown',
  'missing',
  'together',
  'twice',
  'forbidden',
]);

/** Where to show a mismatch; `before` leads to the value that was judged. */
export const placeOfMismatch = (
  { yaml, document }: Pick<LocatedDocument, 'yaml' | 'document'>,
  { at, reason }: Mismatch,
  before: ValuePath = [],
): Stretch => {
  const path = [...before, ...at, ...(reason.what === 'unknown' ? [reason.name] : [])];
  const find = atKey.has(reason.what) ? yaml.keyAt : yaml.valueAt;
  return find(document, path);
};
