/**
 * Texts that every YAML parser, including the 1.1 parsers of the Kubernetes tools, reads as a
 * string without quotes: they begin with a letter, `/`, `./`, `../` or `_` and contain nothing that
 * could end the scalar.
 */
const plain = /^(?:[A-Za-z_/]|\.{1,2}\/)(?:[\w/.+=,()@%*~^-]|:(?![\s:]|$)| (?=[\w/(-]))*$/;

/** Numbers with a unit (`250m`, `64Mi`, `25%`), which every YAML parser reads as a string. */
const measured = /^\d+(?:m|Ki|Mi|Gi|Ti|s|%)$/;

const reserved = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

const longestReserved = 'false'.length;

/** Characters that must be escaped in YAML but not in JSON. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A string as a double-quoted scalar. */
export const quoted = (text: string): string => JSON.stringify(text).replace(unprintable, escaped);

/** A string as the simplest scalar that every YAML parser reads as this string. */
export const stringScalar = (text: string): string => {
  if (plain.test(text)) {
    return text.length <= longestReserved && reserved.test(text) ? `"${text}"` : text;
  }
  return measured.test(text) ? text : quoted(text);
};

const blockSafe =
  /^(?![\s])(?:[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\t)*$/;
const blankWithSpaces = /\n[ \t]+(?:\n|$)/;

/**
 * The header of a literal block (`|`, `|-`, `|+`) for a text, or `undefined` if the text must be
 * quoted.
 */
export const blockHeader = (text: string): string | undefined => {
  if (!text.includes('\n') || !blockSafe.test(text) || blankWithSpaces.test(text)) return undefined;
  if (!text.endsWith('\n')) return '|-';
  return text.endsWith('\n\n') || text === '\n' ? '|+' : '|';
};
