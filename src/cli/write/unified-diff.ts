import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Unchanged lines shown before and after each change. */
const context = 3;

/**
 * The difference of two texts in the unified format that `patch` and `git apply` read; empty when
 * they are the same. An undefined text is a file that does not exist.
 */
export const unifiedDiff = (
  path: string,
  before: string | undefined,
  after: string | undefined,
): string => {
  if (before === after) return '';
  const oldName = before === undefined ? '/dev/null' : `a/${path}`;
  const newName = after === undefined ? '/dev/null' : `b/${path}`;
  return createTwoFilesPatch(oldName, newName, before ?? '', after ?? '', undefined, undefined, {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
