const token =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|r(#*)"[\s\S]*?(?:"\1|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\\n]|\\[^\n])'/gu;

const blanked = (text: string): string => text.replaceAll(/[^\n]/gu, ' ');

/** Tests at the end of a module say nothing of the program. */
const testModule = /#\[cfg\(test\)\]\s*(?:pub\s+)?mod\s+\w+\s*\{/u;

/** Rust source with blanks instead of comments and of the test module; the offsets stay. */
export const rustCode = (text: string): string => {
  const code = text.replaceAll(token, (found) => (/^\/[/*]/u.test(found) ? blanked(found) : found));
  const tests = testModule.exec(code);
  return tests === null ? code : code.slice(0, tests.index);
};

/** The beginning of the statement at an offset: from the nearest `;` or `}` before it. */
export const statementBefore = (code: string, offset: number): string => {
  const before = code.slice(Math.max(0, offset - 240), offset);
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1);
};
