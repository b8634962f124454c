import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Number of unchanged lines shown before and after each change. */
const context = 3;

/** Both texts with the line ends of the first text, or with LF where the first text mixes them. */
const alike = (before: string, after: string): readonly [before: string, after: string] => {
  if (!before.includes('\r\n')) return [before, after];
  const isCrlf = !/(?<!\r)\n/u.test(before);
  return isCrlf
    ? [before, after.replaceAll(/\r?\n/gu, '\r\n')]
    : [before.replaceAll('\r\n', '\n'), after.replaceAll('\r\n', '\n')];
};

/**
 * The difference of two texts in the unified format of `patch` and `git apply`; empty when they are
 * equal. An undefined text is a missing file. Line ends do not count as a difference: new lines get
 * the line ends of the text before, so that the diff applies to it.
 */
export const unifiedDiff = (
  path: string,
  before: string | undefined,
  after: string | undefined,
): string => {
  const [oldText, newText] = alike(before ?? '', after ?? '');
  if (before === after || (before !== undefined && after !== undefined && oldText === newText)) {
    return '';
  }
  const oldName = before === undefined ? '/dev/null' : `a/${path}`;
  const newName = after === undefined ? '/dev/null' : `b/${path}`;
  return createTwoFilesPatch(oldName, newName, oldText, newText, undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
