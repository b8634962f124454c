const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Appends the missing generated lines to the user's `.gitattributes`. The last lines take
 * precedence; the user's lines stay unchanged.
 */
export const withMissingLines = (present: string, generated: string): string => {
  const has = new Set(linesOf(present));
  const missing = linesOf(generated).filter((line) => !has.has(line));
  const rules = missing.filter((line) => !line.startsWith('#'));
  if (rules.length === 0) return present;
  const end = present.includes('\r\n') ? '\r\n' : '\n';
  const separator = present === '' || present.endsWith('\n') ? '' : end;
  return `${present}${separator}${missing.map((line) => `${line}${end}`).join('')}`;
};
