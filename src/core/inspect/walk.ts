import { isMapping, type Mapping } from '../formats/json.ts';

/**
 * Path to a value: the index of its document in the file, and the keys and indexes within the
 * document.
 */
export interface DocumentPath {
  readonly document: number;
  readonly path: readonly (string | number)[];
}

export { isMapping, type Mapping } from '../formats/json.ts';

/** The path of a child. */
export const within = (
  { document, path }: DocumentPath,
  ...steps: readonly (string | number)[]
): DocumentPath => ({
  document,
  path: [...path, ...steps],
});

/** Visits every mapping and list of the documents; parents before their children. */
export const walk = (
  documents: readonly unknown[],
  visit: (part: Mapping | readonly unknown[], place: DocumentPath) => void,
): void => {
  const enter = (part: unknown, place: DocumentPath): void => {
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
