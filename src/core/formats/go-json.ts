/** Characters that Go's encoding/json also escapes, so that the text is safe inside HTML. */
const htmlUnsafe = /[<>&\u2028\u2029]/g;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const text = (value: string): string => JSON.stringify(value).replace(htmlUnsafe, escaped);

/** Nested mappings of texts; `goJson` accepts no other data. */
export type TextTree = string | { readonly [key: string]: TextTree };

/** JSON with exactly the bytes of Helm's `toJson`: sorted keys, no spaces, HTML escaped. */
export const goJson = (value: TextTree): string => {
  if (typeof value === 'string') return text(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${text(key)}:${goJson(child)}`).join(',')}}`;
};
