const special = /[\\`*_[\]<>|~]|&(?=#?\w+;)/g;
/** Characters that start a heading, a list or a quotation at the beginning of a line. */
const leading = /^(\d*)([#+.)-])/;

/** A text with all Markdown characters escaped; line breaks become spaces. */
export const markdownText = (text: string): string => plain(text.trim()).replace(leading, '$1\\$2');

/**
 * A text that may be the address of a page. Between angle brackets every character of an address is
 * itself; a backslash would become part of it.
 */
export const markdownAddress = (text: string): string =>
  /^https?:\/\/[^\s<>]+$/u.test(text.trim()) ? `<${text.trim()}>` : markdownText(text);

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(special, '\\$&');

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** A text as inline code, also valid in a table cell. */
export const markdownCode = (text: string): string => {
  const ticks = '`'.repeat(longestRun(text) + 1);
  // Some Markdown parsers also end a table row at Unicode line separators.
  const line = text.replaceAll(/\s*[\n\u2028\u2029]\s*/g, ' ').replaceAll('|', '\\|');
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
};

/** A text in which only pairs of backticks are markup. Findings put values in backticks. */
export const markdownProse = (text: string): string => {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return markdownText(text);
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : plain(part))).join('');
};

/** Lines of code in a fence that is longer than any run of backticks in the lines. */
export const markdownBlock = (language: string, lines: readonly string[]): string => {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}\n`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table; the cells must already be Markdown. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => row(head) + row(head.map(() => '---')) + rows.map(row).join('');

/** A list with dashes; the items must already be Markdown. */
export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${item}\n`).join('');

/** A link to an address without spaces and parentheses. */
export const markdownLink = (text: string, address: string): string => `[${text}](${address})`;
