import type { Json } from '../../kubernetes/tree.ts';

/**
 * A rule for a kind of token: its pattern, and its value; tokens with value `undefined` are
 * skipped.
 */
export interface TokenRule {
  readonly kind: string;
  /** Sticky. */
  readonly pattern: RegExp;
  readonly read?: (text: string) => Json | undefined;
}

/** A text as tokens with kind and value; text that matches no rule is `unreadable`. */
export const tokensOf = (text: string, rules: readonly TokenRule[]): readonly Json[] => {
  const tokens: Json[] = [];
  let at = 0;
  while (at < text.length) {
    const found = rules.flatMap(({ kind, pattern, read }) => {
      pattern.lastIndex = at;
      const [part] = pattern.exec(text) ?? [];
      return part === undefined || part === '' ? [] : [{ kind, part, read }];
    })[0];
    const { kind, part, read } = found ?? { kind: 'unreadable', part: text.slice(at, at + 40) };
    const value = read === undefined ? part : read(part);
    if (value !== undefined) tokens.push([kind, value]);
    at += part.length;
  }
  return tokens;
};

const nothing = (): undefined => undefined;

/** Rules that skip blanks and line comments. */
export const silent = (comment: string): readonly TokenRule[] => [
  { kind: 'blank', pattern: /\s+/y, read: nothing },
  { kind: 'comment', pattern: new RegExp(`${comment}[^\\n]*`, 'y'), read: nothing },
];

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** Decodes the escapes of a double-quoted string. */
const unescaped = (inside: string): string =>
  inside.replaceAll(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|([\s\S]))/g,
    (_all, long, short, char) => {
      const code = long ?? short;
      return code === undefined
        ? (named[char] ?? char)
        : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );

const quoted = (text: string): string => unescaped(text.slice(text.indexOf('"') + 1, -1));

const words: readonly TokenRule[] = [
  { kind: 'word', pattern: /(?:r#)?[A-Za-z_][\w]*/y },
  { kind: 'number', pattern: /\d[\w.]*/y },
  { kind: 'sign', pattern: /\S/y },
];

/** Rust: strings, characters and raw strings, words, numbers and signs. */
export const rustTokens = (text: string): readonly Json[] =>
  tokensOf(text, [
    ...silent('//'),
    { kind: 'string', pattern: /b?r(#*)"[\s\S]*?"\1/y },
    { kind: 'string', pattern: /b?"(?:\\[\s\S]|[^"\\])*"/y, read: quoted },
    { kind: 'char', pattern: /b?'(?:\\(?:u\{[^}]*\}|.)|[^'\\\n])'/y },
    { kind: 'lifetime', pattern: /'[A-Za-z_]\w*/y },
    ...words,
  ]);

/** Starlark as the Tiltfile has it, and protocol buffers. */
export const plainTokens = (text: string): readonly Json[] =>
  tokensOf(text, [
    ...silent('(?:#|//)'),
    { kind: 'string', pattern: /"(?:\\[\s\S]|[^"\\\n])*"/y, read: quoted },
    { kind: 'string', pattern: /'[^'\n]*'/y },
    ...words,
  ]);

/**
 * The value of an HCL string, with its templates marked; a doubled sign such as `$${` is an escape,
 * not a template.
 */
const hclText = (text: string): string =>
  quoted(text)
    .replaceAll(/(?<!([$%]))([$%])\{([^}]*)\}/g, '\u{e000}$2($3)')
    .replaceAll(/([$%])\1\{/g, '$1{');

/** HCL: strings with their templates marked, words and signs. */
export const hclTokens = (text: string): readonly Json[] =>
  tokensOf(text, [
    ...silent('#'),
    { kind: 'string', pattern: /"(?:\\.|\$\{[^}]*\}|[^"\\\n])*"/y, read: hclText },
    ...words,
  ]);
