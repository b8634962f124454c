import { marked, type Token, type Tokens } from 'marked';
import type { Json } from '../../kubernetes/tree.ts';
import { jsonOf } from './json.ts';
import { shellTree } from './shell.ts';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Decodes HTML entities, because marked returns texts escaped for HTML. */
const decoded = (text: string): string =>
  text.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

/**
 * Whether a token is text. A bare address counts as text, although Markdown readers show a link.
 */
const isPlain = (token: Token): boolean =>
  token.type === 'escape' ||
  (token.type === 'text' && !('tokens' in token && token.tokens)) ||
  (token.type === 'link' && 'text' in token && token.raw === token.text);

/** The content of tokens: texts and subtrees, with adjacent texts joined. */
const inside = (tokens: readonly Token[] | undefined): Json => {
  const result: Json[] = [];
  for (const token of tokens ?? []) {
    const isText = isPlain(token);
    const last = result.at(-1);
    const text = isText
      ? decoded('text' in token ? String(token.text) : '').replaceAll(/\s+/g, ' ')
      : '';
    if (isText && typeof last === 'string') result.splice(-1, 1, last + text);
    else result.push(isText ? text : tree(token));
  }
  return result;
};

const cells = (row: readonly Tokens.TableCell[]): Json => row.map(({ tokens }) => inside(tokens));

/** The header of a column whose code is a command line: its quoting depends on the words. */
const programColumn = /^(?:Program|程序)$/;

const rowOf = ({ header }: Tokens.Table, row: readonly Tokens.TableCell[]): Json =>
  row.map(({ tokens, text }, column) =>
    programColumn.test(header[column]?.text ?? '')
      ? {
          // The text of a cell is its source, unlike the text of a code span.
          code: shellTree(text.replaceAll('\\|', '|').replace(/^(`+) ?(.*?) ?\1$/s, '$2')),
        }
      : inside(tokens),
  );

/** marked does not remove the backslash that a bar needs in a table. */
const codespan = (text: string): Json => {
  const plain = text.replaceAll('\\|', '|');
  return { codespan: /^[[{"]/.test(plain) ? (jsonOf(plain) ?? plain) : plain };
};

const tree = (token: Token): Json => {
  switch (token.type) {
    case 'table':
      // Safe cast: a token of the type `table` has a header and rows.
      return {
        table: [
          cells((token as Tokens.Table).header),
          ...(token as Tokens.Table).rows.map((row) => rowOf(token as Tokens.Table, row)),
        ],
      };
    case 'list':
      // Safe cast: a token of the type `list` has items.
      return { list: (token as Tokens.List).items.map(({ tokens }) => inside(tokens)) };
    case 'codespan':
      return codespan(decoded(token['text']));
    case 'code':
      return { code: token['lang'] === 'sh' ? shellTree(token['text']) : token['text'] };
    case 'html':
      return { html: token['text'] };
    default:
      return { [token.type]: inside('tokens' in token ? token.tokens : undefined) };
  }
};

/** A Markdown document as its blocks and spans. */
export const markdownTree = (text: string): Json =>
  marked
    .lexer(text)
    .filter(({ type }) => type !== 'space')
    .map(tree);
