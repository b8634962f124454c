import { isMapping, type Mapping } from '../formats/json.ts';

/** Where a part of a file's documents is. */
export interface Place {
  readonly document: number;
  readonly path: readonly (string | number)[];
}

export { isMapping, type Mapping } from '../formats/json.ts';

/** The place of a part, one step further. */
export const within = (
  { document, path }: Place,
  ...steps: readonly (string | number)[]
): Place => ({
  document,
  path: [...path, ...steps],
});

/** Shows every mapping and list of the documents, each before what it holds. */
export const walk = (
  documents: readonly unknown[],
  visit: (part: Mapping | readonly unknown[], place: Place) => void,
): void => {
  const enter = (part: unknown, place: Place): void => {
    if (Array.isArray(part)) {
      visit(part, place);
      for (const [index, item] of part.entries()) enter(item, within(place, index));
    } else if (isMapping(part)) {
      visit(part, place);
      for (const [key, value] of Object.entries(part)) enter(value, within(place, key));
    }
  };
  for (const [document, root] of documents.entries()) enter(root, { document, path: [] });
};
