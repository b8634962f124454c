import { forEachChild, type ParseError, parse, type SyntaxNode } from 'unbash';
import type { Text } from '../../fields/index.ts';
import {
  neverEnds,
  openedEarlier,
  syntaxMessage,
  unclosed,
  withoutKeyword,
} from './shell-messages.ts';

/**
 * A syntax error, or a text that Bash accepts with another meaning than intended. `start` and `end`
 * are offsets in the script.
 */
export interface ShellProblem {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
}

const compound: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  ...(['If', 'For', 'ArithmeticFor', 'While', 'Select', 'Case'] as const),
  ...(['Subshell', 'BraceGroup', 'TestCommand', 'TestGroup'] as const),
]);

interface Found {
  readonly errors: ParseError[];
  readonly nodes: SyntaxNode[];
}

/**
 * Collects all nodes and errors. Offsets inside escaped backquotes do not refer to the script;
 * their errors get the offset where the backquotes begin, `anchor`.
 */
const collect = (node: SyntaxNode, found: Found, parent = 0, outside?: number): Found => {
  const anchor =
    outside ?? (node.type === 'Script' && node.source !== undefined ? parent : undefined);
  const errors = node.type === 'Script' ? (node.errors ?? []) : [];
  found.errors.push(...errors.map((error) => ({ ...error, pos: anchor ?? error.pos })));
  if (anchor === undefined) found.nodes.push(node);
  forEachChild(node, (child) => {
    collect(child, found, node.pos, anchor);
  });
  return found;
};

/** End of the word at an offset, so that the marked range is not empty. */
const wordEnd = (text: string, start: number): number =>
  start + (/^(?:\w+|\$\(\(|\$[({]|\[\[|&&|\|\||;;|.)/u.exec(text.slice(start))?.[0].length ?? 0);

/**
 * A string of several lines that is followed by a word character: its closing quote is missing on
 * its first line.
 */
const earlierQuote = (text: string, nodes: readonly SyntaxNode[]): SyntaxNode | undefined =>
  nodes.find(
    ({ type, pos, end }) =>
      (type === 'DoubleQuoted' || type === 'SingleQuoted') &&
      text.slice(pos, end).includes('\n') &&
      /\w/u.test(text[end] ?? ''),
  );

const syntaxMistake = (text: string, { errors, nodes }: Found): ShellProblem | undefined => {
  const [first] = errors.toSorted((one, other) => one.pos - other.pos);
  if (first === undefined) return undefined;
  const mark = (start: number, message: Text): ShellProblem => ({
    start,
    end: wordEnd(text, start),
    severity: 'error',
    message,
  });
  const closer = /^expected '(.+?)' to close/u.exec(first.message)?.[1];
  const keyword = /^expected '(then|do)'$/u.exec(first.message)?.[1];
  // For an unclosed command the parser sets `end` to `pos`.
  const opener = nodes.findLast(
    ({ type, pos, end }) =>
      compound.has(type) &&
      pos < first.pos &&
      (pos === end || (keyword !== undefined && end >= first.pos)),
  );
  if (opener !== undefined) {
    const opening = text.slice(opener.pos, wordEnd(text, opener.pos));
    if (closer !== undefined) return mark(opener.pos, unclosed(opening, closer));
    if (keyword !== undefined) return mark(opener.pos, withoutKeyword(opening, keyword));
  }
  const quote = / (?:double|single) quote$/u.test(first.message)
    ? earlierQuote(text, nodes)
    : undefined;
  if (quote !== undefined) return mark(quote.pos, openedEarlier(text[quote.pos] ?? '"'));
  const before = /^expected command after '(.+)'$/u.exec(first.message)?.[1];
  const place = before === undefined ? -1 : text.lastIndexOf(before, first.pos - 1);
  return mark(place < 0 ? first.pos : place, syntaxMessage(first.message, text[first.pos]));
};

/** The first syntax error, because Bash stops there, and every here-document without an end. */
export const shellProblems = (text: string): readonly ShellProblem[] => {
  const found = collect(parse(text), { errors: [], nodes: [] });
  const syntax = syntaxMistake(text, found);
  const open = found.nodes.flatMap((node): readonly ShellProblem[] => {
    if (node.type !== 'HereDoc' || node.closing !== undefined) return [];
    const word = node.delimiter?.text ?? '';
    return [{ start: node.pos, end: node.end, severity: 'warning', message: neverEnds(word) }];
  });
  return syntax === undefined ? open : [syntax, ...open];
};
