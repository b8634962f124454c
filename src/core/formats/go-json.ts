/** What Go's encoding/json escapes beyond JSON itself, so that the text is safe inside HTML. */
const htmlUnsafe = /[<>&\u2028\u2029]/g;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const text = (value: string): string => JSON.stringify(value).replace(htmlUnsafe, escaped);

/** Nested mappings of texts, the only data that is ever written this way. */
export type TextTree = string | { readonly [key: string]: TextTree };

/** JSON byte for byte as Helm's `toJson` writes it: keys sorted, no spaces, HTML escaped. */
export const goJson = (value: TextTree): string => {
  if (typeof value === 'string') return text(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, child]) => `${text(key)}:${goJson(child)}`).join(',')}}`;
};
