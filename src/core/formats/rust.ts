/**
 * Characters that must be escaped in a Rust literal, or that rustc refuses because they can hide
 * code.
 */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (char: string): string =>
  named[char] ?? `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** Any text as a Rust string literal. */
export const rustString = (text: string): string =>
  `"${text.replaceAll(/[\\"]/g, '\\$&').replaceAll(unprintable, escaped)}"`;

/** Strict and reserved keywords of edition 2024 that are valid as raw identifiers (`r#`). */
const keywords = new Set(
  (
    'abstract as async await become box break const continue do dyn else enum extern false final fn ' +
    'for gen if impl in let loop macro match mod move mut override priv pub ref return static struct ' +
    'trait true try type typeof unsafe unsized use virtual where while yield'
  ).split(' '),
);

/** Keywords that are not valid as raw identifiers either. */
const unusable = new Set(['_', 'crate', 'self', 'super']);

/**
 * A name as a Rust field: `maxConnections` and `max-connections` become `max_connections`. Repeated
 * underscores become a single underscore, because rustc does not accept them as snake case.
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

/**
 * A finite number as a Rust float literal; a fraction is added, because JavaScript writes whole
 * numbers without it.
 */
export const rustFloat = (number: number): string => {
  const text = String(number);
  return /[.e]/.test(text) ? text : `${text}.0`;
};

const wholeText = /^[+-]?\d+$/;
const floatText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

/** The result of `str::parse::<i64>` for a text, or `undefined` if it fails. */
export const parsedI64 = (text: string): bigint | undefined => {
  if (!wholeText.test(text)) return undefined;
  const number = BigInt(text.replace(/^\+/, ''));
  return number >= least && number <= most ? number : undefined;
};

/** The result of `str::parse::<f64>` for a text, or `undefined` if it fails or is infinite. */
export const parsedF64 = (text: string): number | undefined => {
  const number = floatText.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

type Piece = string | number | false | undefined;

/**
 * A part of a template: plain text, a piece inside a line, or a piece that is alone on its line.
 */
type Part = string | { readonly index: number; readonly indent: string | undefined };

/** Caches the parsed template, because only the pieces differ between plans. */
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
 * Rust source from a template. A piece that is alone on its line gets the indentation of the line;
 * an empty piece removes the line. Several blank lines become one, as rustfmt does. Nothing is
 * quoted here: write values with `rustString`.
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
