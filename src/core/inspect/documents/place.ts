import type { PlacedYaml, Stretch } from '../../formats/yaml-places.ts';
import type { Mismatch, MismatchReason, ValuePath } from '../schemas/mismatch.ts';

/** A document of a text, with the positions of its nodes. */
export interface LocatedDocument {
  readonly text: string;
  readonly yaml: PlacedYaml;
  readonly document: number;
}

/** Mismatches about a missing field or about the whole value are shown at the key. */
const atKey: ReadonlySet<MismatchReason['what']> = new Set([
  'unknown',
  'missing',
  'together',
  'twice',
  'forbidden',
]);

/** The range to mark for a mismatch; `before` is the path of the checked value. */
export const placeOfMismatch = (
  { yaml, document }: Pick<LocatedDocument, 'yaml' | 'document'>,
  { at, reason }: Mismatch,
  before: ValuePath = [],
): Stretch => {
  const path = [...before, ...at, ...(reason.what === 'unknown' ? [reason.name] : [])];
  const find = atKey.has(reason.what) ? yaml.keyAt : yaml.valueAt;
  return find(document, path);
};
