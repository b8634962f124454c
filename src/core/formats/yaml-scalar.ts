/**
 * Texts that every YAML reader, also the 1.1 readers of the Kubernetes tools, takes as a string
 * without quotes: they begin with a letter, `/`, `./`, `../` or `_` and hold nothing that could end them.
 */
const plain = /^(?:[A-Za-z_/]|\.{1,2}\/)(?:[\w/.+=,()@%*~^-]|:(?![\s:]|$)| (?=[\w/(-]))*$/;

/** Numbers with a unit (`250m`, `64Mi`, `25%`) are no numbers to any reader. */
const measured = /^\d+(?:m|Ki|Mi|Gi|Ti|s|%)$/;

const reserved = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

const longestReserved = 'false'.length;

/** Characters that JSON leaves as they are and YAML wants escaped. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A string as a double-quoted scalar. */
export const quoted = (text: string): string => JSON.stringify(text).replace(unprintable, escaped);

/** A string as the plainest scalar that every reader takes for that string. */
export const stringScalar = (text: string): string => {
  if (plain.test(text)) {
    return text.length <= longestReserved && reserved.test(text) ? `"${text}"` : text;
  }
  return measured.test(text) ? text : quoted(text);
};

const blockSafe =
  /^(?![\s])(?:[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\t)*$/;
const blankWithSpaces = /\n[ \t]+(?:\n|$)/;

/** The header of a literal block (`|`, `|-`, `|+`) that keeps the text, or none if quotes must. */
export const blockHeader = (text: string): string | undefined => {
  if (!text.includes('\n') || !blockSafe.test(text) || blankWithSpaces.test(text)) return undefined;
  if (!text.endsWith('\n')) return '|-';
  return text.endsWith('\n\n') || text === '\n' ? '|+' : '|';
};
