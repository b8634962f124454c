import type { Json } from '../../kubernetes/tree.ts';

/** What a text holds as JSON; nothing when it is none. */
export const jsonOf = (text: string): Json | undefined => {
  try {
    // JSON is plain data.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};
