const special = /[\\`*_[\]<>|~]|&(?=#?\w+;)/g;
/** What would start a heading, a list or a quotation at the beginning of a line. */
const leading = /^(\d*)([#+.)-])/;

/** A text of which nothing is taken for markup; line breaks become spaces. */
export const markdownText = (text: string): string => plain(text.trim()).replace(leading, '$1\\$2');

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(special, '\\$&');

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

/** A text as code inside a line, also in a cell of a table. */
export const markdownCode = (text: string): string => {
  const ticks = '`'.repeat(longestRun(text) + 1);
  // Some readers end a row at the separators of Unicode too.
  const line = text.replaceAll(/\s*[\n\u2028\u2029]\s*/g, ' ').replaceAll('|', '\\|');
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
};

/** A text in which only pairs of backticks are markup: findings name their values so. */
export const markdownProse = (text: string): string => {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return markdownText(text);
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : plain(part))).join('');
};

/** Lines of code in a fence that none of them closes. */
export const markdownBlock = (language: string, lines: readonly string[]): string => {
  const text = lines.join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}\n`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A table; cells are Markdown already. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => row(head) + row(head.map(() => '---')) + rows.map(row).join('');

/** A list with a dash per item; items are Markdown already. */
export const markdownList = (items: readonly string[]): string =>
  items.map((item) => `- ${item}\n`).join('');
