/** Characters that a Rust literal may not hold as they are, or that rustc refuses for what they hide. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (char: string): string =>
  named[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** A text as a Rust string literal, whatever it holds. */
export const rustString = (text: string): string =>
  `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll(unprintable, escaped)}"`;

/** Strict and reserved words of edition 2024 that can be written raw. */
const keywords = new Set(
  (
    'abstract as async await become box break const continue do dyn else enum extern false final fn ' +
    'for gen if impl in let loop macro match mod move mut override priv pub ref return static struct ' +
    'trait true try type typeof unsafe unsized use virtual where while yield'
  ).split(' '),
);

/** Words that not even `r#` makes a name. */
const unusable = new Set(['_', 'crate', 'self', 'super']);

/** A name as a Rust field: `maxConnections` and `max-connections` become `max_connections`. */
export const rustField = (name: string): string => {
  const snake = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9_]+/g, '_')
    .toLowerCase();
  if (unusable.has(snake)) return `${snake}_`;
  return keywords.has(snake) ? `r#${snake}` : snake;
};

/** A name as a Rust type: `max_connections` becomes `MaxConnections`. */
export const rustType = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

type Piece = string | number | false | undefined;

const slot = /\u0000(\d+)\u0000/g;
const alone = /^([ \t]*)\u0000(\d+)\u0000$/;

const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join('\n');

/**
 * Rust source from a template. What stands alone on a line is indented as that line is, and takes
 * the line away when it is empty. Nothing is quoted here: values come through `rustString`.
 */
export const rust = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): string => {
  const texts = pieces.map((piece) =>
    piece === false || piece === undefined ? '' : String(piece).replace(/\n$/, ''),
  );
  const lines = strings.raw
    .map((part, index) => (index < texts.length ? `${part}\u0000${index}\u0000` : part))
    .join('')
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', index] = alone.exec(line) ?? [];
      if (index === undefined)
        return [line.replaceAll(slot, (_all, one) => texts[Number(one)] ?? '')];
      const text = texts[Number(index)] ?? '';
      return text === '' ? [] : [indented(text, indent)];
    });
  return lines.join('\n').replace(/^\n/, '');
};
