import type { Text } from '../../fields/index.ts';
import { spanOf, type TextProblem } from '../span.ts';

const isName = /^[\p{L}\p{N}_.[\]-]*$/u;

const badName = (name: string): Text => ({
  en: `\`${name}\` is no name of a variable; use letters, digits and \`_\`, without a space.`,
  'zh-CN': `\`${name}\` 不是有效的变量名，只能包含字母、数字和 \`_\`，中间不能有空格。`,
});

const openQuote = (quote: string): Text => ({
  en: `The quote is never closed; add \`${quote}\` at the end of the value.`,
  'zh-CN': `引号没有闭合，请在值的末尾补上 \`${quote}\`。`,
});

const badTemplate = (found: string): Text => ({
  en: `\`${found}\` is no variable; write \`\${NAME}\`, or put the value into single quotes to keep it as it is.`,
  'zh-CN': `\`${found}\` 不是有效的变量引用，请写成 \`\${NAME}\`；若要原样保留，请用单引号括住整个值。`,
});

const dropped = (rest: string): Text => ({
  en: `\`${rest}\` stands behind the closing quote and is not part of the value; put it inside, and write \`\\"\` for a quote.`,
  'zh-CN': `\`${rest}\` 位于右引号之后，不属于该值，请移到引号内；引号本身请写成 \`\\"\`。`,
});

const setTwice = (name: string): Text => ({
  en: `\`${name}\` is already set above; only the last value counts. Remove one of the two.`,
  'zh-CN': `\`${name}\` 在前面已经设置过，只有最后一个值生效，请删除其中一个。`,
});

/**
 * Offset of the quote that closes a value, or -1. A backslash escapes a double quote; single quotes
 * have no escapes.
 */
const closing = (text: string, start: number): number => {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
};

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

interface Scan {
  readonly faults: TextProblem[];
  readonly names: Set<string>;
  readonly text: string;
}

const blame = (
  { faults, text }: Scan,
  [start, end]: readonly [number, number],
  severity: TextProblem['severity'],
  message: Text,
): void => {
  faults.push({ ...spanOf(text, start, end), severity, by: 'Docker Compose', message });
};

/** Reports `${` without a name and a closing brace; `\$` and `$$` are escaped dollar signs. */
const checkTemplates = (scan: Scan, start: number, end: number): void => {
  const value = scan.text.slice(start, end);
  for (const { 0: found, index } of value.matchAll(/\\.|\$\$|\$\{[^}\n]*\}?/gu)) {
    if (!found.startsWith('${') || /^\$\{[A-Za-z_]\w*(?:\}|:?[-+?])/u.test(found)) continue;
    blame(scan, [start + index, start + index + found.length], 'error', badTemplate(found));
  }
};

/** Reads the value at an offset and returns the offset of the next line. */
const readValue = (scan: Scan, start: number): number => {
  const { text } = scan;
  const quote = text[start];
  const end = lineEnd(text, start);
  if (quote !== '"' && quote !== "'") {
    const comment = text.slice(start, end).search(/(?:^|\s)#/u);
    checkTemplates(scan, start, comment < 0 ? end : start + comment);
    return end + 1;
  }
  const close = closing(text, start);
  if (close < 0) {
    blame(scan, [start, end], 'error', openQuote(quote));
    return text.length;
  }
  if (quote === '"') checkTemplates(scan, start + 1, close);
  const after = lineEnd(text, close);
  const rest = text.slice(close + 1, after).trim();
  if (rest !== '' && !rest.startsWith('#')) {
    // Compose reads the rest of the line as another variable.
    const [name = ''] = rest.split(/[=:]/u);
    const severity = isName.test(name.trim()) ? 'warning' : 'error';
    blame(scan, [close + 1, after], severity, dropped(rest));
  }
  return after + 1;
};

/** Reads the line at an offset and returns the offset of the next line. */
const readLine = (scan: Scan, start: number): number => {
  const { text, names } = scan;
  const line = text.slice(start, lineEnd(text, start));
  const next = start + line.length + 1;
  if (/^\s*(?:#|$)/u.test(line)) return next;
  const [head = '', lead = '', name = ''] = /^(\s*(?:export\s+)?)([^=:]*)/u.exec(line) ?? [];
  const at = start + lead.length;
  const key = name.trimEnd();
  if (!isName.test(key)) {
    blame(scan, [at, at + key.length], 'error', badName(key));
    return next;
  }
  if (names.has(key)) blame(scan, [at, at + key.length], 'warning', setTwice(key));
  names.add(key);
  if (head.length === line.length) return next;
  const rest = line.slice(head.length + 1);
  return readValue(scan, start + head.length + 1 + rest.length - rest.trimStart().length);
};

/**
 * Problems of a dotenv file: lines that Compose refuses, or reads with another meaning than
 * intended.
 */
export const dotenvProblems = (text: string): readonly TextProblem[] => {
  const scan: Scan = { faults: [], names: new Set(), text };
  for (let at = 0; at < text.length; ) at = readLine(scan, at);
  return scan.faults;
};
