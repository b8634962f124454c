import type { Json } from '../../kubernetes/tree.ts';

/** The content of a JSON text; undefined if it is not valid JSON. */
export const jsonOf = (text: string): Json | undefined => {
  try {
    // JSON is plain data.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};
