/** A token of HCL with its offsets; the end of the file also counts as the end of a line. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'sign' | 'line';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The tokens of a text, or the offset of an unclosed token or an invalid character. */
export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly start: number };

const kinds = {
  blank: /[^\S\n]+|(?:#|\/\/).*|\/\*[\s\S]*?\*\//u,
  line: /\n/u,
  heredoc: /<<-?(?<word>\w+)\r?\n(?:.*\n)*?[^\S\n]*\k<word>(?=\r?\n|$)/u,
  name: /[\p{L}_][\p{L}\p{N}_-]*/u,
  number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/u,
  sign: /==|!=|<=|>=|&&|\|\||=>|\.\.\.|[-+*/%!<>=?:.,()[\]{}]/u,
};

const pattern = new RegExp(
  Object.entries(kinds)
    .map(([name, { source }]) => `(?<${name}>${source})`)
    .join('|'),
  'uy',
);

/**
 * The offset after a quoted text, or `undefined` if it is not closed. Templates may contain
 * expressions and nested texts.
 */
const quotedEnd = (text: string, start: number): number | undefined => {
  let at = start + 1;
  while (at < text.length) {
    const rest = text.slice(at, at + 3);
    if (rest.startsWith('\n')) return undefined;
    if (rest.startsWith('"')) return at + 1;
    if (rest.startsWith('\\') || rest.startsWith('$${') || rest.startsWith('%%{')) {
      at += rest.startsWith('\\') ? 2 : 3;
    } else if (rest.startsWith('${') || rest.startsWith('%{')) {
      const behind = templateEnd(text, at + 2);
      if (behind === undefined) return undefined;
      at = behind;
    } else at++;
  }
  return undefined;
};

const templateEnd = (text: string, start: number): number | undefined => {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n') return undefined;
    if (text[at] === '"') {
      const end = quotedEnd(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
};

const kindOf = (groups: Readonly<Record<string, string | undefined>>): Token['kind'] => {
  if (groups['line'] !== undefined) return 'line';
  if (groups['heredoc'] !== undefined) return 'string';
  if (groups['name'] !== undefined) return 'name';
  return groups['number'] === undefined ? 'sign' : 'number';
};

/** Splits a text into tokens; stops at an unclosed token. */
export const tokensOf = (text: string): Tokens => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const end = quotedEnd(text, at);
      if (end === undefined) return { ok: false, start: at };
      tokens.push({ kind: 'string', start: at, end, text: text.slice(at, end) });
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const isOpenComment = text.startsWith('/*', at) && match?.groups?.['sign'] !== undefined;
    if (match === null || isOpenComment) return { ok: false, start: at };
    const end = at + match[0].length;
    const { groups = {} } = match;
    if (groups['blank'] === undefined) {
      tokens.push({ kind: kindOf(groups), start: at, end, text: match[0] });
    }
    at = end;
  }
  tokens.push({ kind: 'line', start: at, end: at, text: '\n' });
  return { ok: true, tokens };
};
