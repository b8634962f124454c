import type { PlacedYaml, Stretch } from '../../formats/yaml-places.ts';
import type { Complaint, Mismatch, ValuePath } from '../schemas/mismatch.ts';

/** One document of a text, with the places in it. */
export interface Place {
  readonly text: string;
  readonly yaml: PlacedYaml;
  readonly document: number;
}

/** Complaints about something that is not there, or about all that is, stand at the key. */
const atKey: ReadonlySet<Complaint['what']> = new Set([
  'unknown',
  'missing',
  'together',
  'twice',
  'forbidden',
]);

/** Where to show a mismatch; `before` leads to the value that was judged. */
export const placeOfMismatch = (
  { yaml, document }: Pick<Place, 'yaml' | 'document'>,
  { at, complaint }: Mismatch,
  before: ValuePath = [],
): Stretch => {
  const path = [...before, ...at, ...(complaint.what === 'unknown' ? [complaint.name] : [])];
  const find = atKey.has(complaint.what) ? yaml.keyAt : yaml.valueAt;
  return find(document, path);
};
