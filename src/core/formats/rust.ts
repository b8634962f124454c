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

/**
 * A name as a Rust field: `maxConnections` and `max-connections` become `max_connections`. Two
 * underscores in a row are no snake case to rustc, so that they become one.
 */
export const rustField = (name: string): string => {
  const snake = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
  if (unusable.has(snake)) return `${snake}_`;
  return keywords.has(snake) ? `r#${snake}` : snake;
};

/** A name as a Rust type: `max_connections` becomes `MaxConnections`, `_1st` becomes `_1st`. */
export const rustType = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^(?=\d)/, '_');

/** A finite number as a Rust literal of a float: JavaScript writes whole ones without a fraction. */
export const rustFloat = (number: number): string => {
  const text = String(number);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

const wholeText = /^[+-]?\d+$/;
const floatText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

/** The number that a text is to `str::parse::<i64>`; undefined when it is none. */
export const parsedI64 = (text: string): bigint | undefined => {
  if (!wholeText.test(text)) return undefined;
  const number = BigInt(text.replace(/^\+/, ''));
  return number >= least && number <= most ? number : undefined;
};

/** The number that a text is to `str::parse::<f64>`; undefined when it is none or has no end. */
export const parsedF64 = (text: string): number | undefined => {
  const number = floatText.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

type Piece = string | number | false | undefined;

/** A stretch of a template: plain text, a piece inside a line, or a piece that has its line alone. */
type Part = string | { readonly index: number; readonly indent: string | undefined };

/** Templates are read once: only their pieces differ from plan to plan. */
const parsed = new WeakMap<TemplateStringsArray, readonly Part[]>();

const slot = /^([ \t]*)\u0000(\d+)\u0000\n|\u0000(\d+)\u0000/gm;

const parse = (strings: TemplateStringsArray): readonly Part[] => {
  const source = strings.raw
    .map((part, index) => (index < strings.raw.length - 1 ? `${part}\u0000${index}\u0000` : part))
    .join('')
    .replace(/^\n/, '');
  const parts: Part[] = [];
  let end = 0;
  for (const found of source.matchAll(slot)) {
    parts.push(source.slice(end, found.index));
    const [whole, indent, alone, inside] = found;
    parts.push({
      index: Number(alone ?? inside),
      indent: alone === undefined ? undefined : indent,
    });
    end = found.index + whole.length;
  }
  return [...parts, source.slice(end)];
};

const partsOf = (strings: TemplateStringsArray): readonly Part[] => {
  const known = parsed.get(strings);
  if (known !== undefined) return known;
  const parts = parse(strings);
  parsed.set(strings, parts);
  return parts;
};

const indented = (text: string, indent: string): string =>
  indent === '' ? text : text.replaceAll(/^(?=.)/gm, indent);

const textOf = (piece: Piece): string =>
  piece === false || piece === undefined ? '' : String(piece).replace(/\n$/, '');

/**
 * Rust source from a template. What stands alone on a line is indented as that line is, and takes
 * the line away when it is empty; what is left around it is one blank line, as rustfmt has it.
 * Nothing is quoted here: values come through `rustString`.
 */
export const rust = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): string => {
  let source = '';
  for (const part of partsOf(strings)) {
    if (typeof part === 'string') source += part;
    else {
      const text = textOf(pieces[part.index]);
      if (part.indent === undefined) source += text;
      else if (text !== '') source += `${indented(text, part.indent)}\n`;
    }
  }
  return source.replaceAll(/\n{3,}/g, '\n\n');
};
