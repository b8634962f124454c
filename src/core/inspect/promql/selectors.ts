import { badRegex, selectsAll } from './kind-messages.ts';
import type { PromqlNode, PromqlProblem } from './syntax.ts';

/** Lookaround and back references: JavaScript has them, RE2 does not. */
const notInRe2 = /\(\?(?:[=!]|<[=!])|\\[1-9]/u;

/** The pattern as a JavaScript RegExp; undefined if Go refuses the pattern. */
const regexOf = (pattern: string): RegExp | undefined => {
  if (notInRe2.test(pattern)) return undefined;
  const plain = pattern
    .replace(/\(\?[imsU-]+\)/gu, '')
    .replace(/\(\?[imsU-]+:/gu, '(?:')
    .replaceAll('(?P<', '(?<');
  try {
    // Without the `u` flag, JavaScript reads escapes that only Go supports as letters and does not
    // throw.
    return new RegExp(`^(?:${plain})$`);
  } catch {
    return undefined;
  }
};

const isRegex = (operator: string): boolean => operator === '=~' || operator === '!~';

/** Whether the matcher matches a series without the label. */
const takesEmpty = (operator: string, value: string): boolean => {
  switch (operator) {
    case '=':
      return value === '';
    case '!=':
      return value !== '';
    case '=~':
      return regexOf(value)?.test('') ?? false;
    default:
      return !(regexOf(value)?.test('') ?? false);
  }
};

/** The problem of a selector with an invalid pattern or without a restriction. */
export const selectorProblem = (query: string, selector: PromqlNode): PromqlProblem | undefined => {
  const list = selector.getChild('LabelMatchers');
  const matchers = ['UnquotedLabelMatcher', 'QuotedLabelMatcher'].flatMap(
    (name) => list?.getChildren(name) ?? [],
  );
  let isNarrow = selector.getChild('Identifier') !== null;
  isNarrow ||= (list?.getChildren('QuotedLabelName').length ?? 0) > 0;
  for (const matcher of matchers) {
    const [operator, text] = [matcher.getChild('MatchOp'), matcher.getChild('StringLiteral')];
    if (operator === null || text === null) continue;
    const sign = query.slice(operator.from, operator.to);
    // An escaped backslash in the string is a backslash of the pattern.
    const value = query.slice(text.from + 1, text.to - 1).replace(/\\([\\"'])/gu, '$1');
    if (isRegex(sign) && regexOf(value) === undefined) {
      return { start: text.from, end: text.to, message: badRegex(value) };
    }
    isNarrow ||= !takesEmpty(sign, value);
  }
  return isNarrow ? undefined : { start: selector.from, end: selector.to, message: selectsAll };
};
