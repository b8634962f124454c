import { forEachChild, type ParseError, parse, type SyntaxNode } from 'unbash';
import type { Text } from '../../fields/index.ts';
import {
  neverEnds,
  openedEarlier,
  syntaxMessage,
  unclosed,
  withoutKeyword,
} from './shell-messages.ts';

/** Something that Bash refuses or reads otherwise than meant, by offsets into the text. */
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
 * Every node and error. A text in escaped backquotes has offsets of its own: its errors move to the
 * place where it begins, `anchor`.
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

/** The word at an offset, for a mark that can be seen. */
const wordEnd = (text: string, start: number): number =>
  start + (/^(?:\w+|\$\(\(|\$[({]|\[\[|&&|\|\||;;|.)/u.exec(text.slice(start))?.[0].length ?? 0);

/** A string over several lines that goes straight on as a word was meant to end on its first line. */
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
  // The parser leaves what is never closed without an extent.
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

/** The first syntax error, as Bash has only one, and each here-document that swallows the rest. */
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
