import type { Text } from '../../fields/index.ts';
import { parseToml } from '../../formats/toml-parse.ts';
import { spanOf, type TextProblem } from '../span.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

const offsetOf = (text: string, line: number, column: number): number => {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
};

/** The key, value or bracket at an offset. */
const wordAt = (text: string, start: number): string =>
  /^(?:"[^"\n]*"|'[^'\n]*'|[^\s,=[\]{}#]+|[^\s])/u.exec(text.slice(start))?.[0] ?? '';

const unclosedText = (quote: string): Text => ({
  en: `This text is never closed; add \`${quote}\` at its end, or use three quotes for several lines.`,
  'zh-CN': `此字符串没有闭合，请在末尾补上 \`${quote}\`；若有多行，请用三个引号。`,
});

const setTwice = (key: string): Text => ({
  en: `\`${key}\` is already set above; remove one of the two.`,
  'zh-CN': `\`${key}\` 在前面已经设置过，请删除其中一个。`,
});

const noValue: Text = {
  en: 'No value follows `=`; add one, or remove the line.',
  'zh-CN': '`=` 之后没有值，请补上或删除该行。',
};

const bareWord = (word: string): Text => ({
  en: `\`${word}\` is no value; put a text into quotes: \`"${word}"\`.`,
  'zh-CN': `\`${word}\` 不是有效的值；若是字符串，请加引号：\`"${word}"\`。`,
});

const badKey = (word: string): Text =>
  word === ''
    ? {
        en: 'The line ends within a key; write `key = value`, and close a `[table]`.',
        'zh-CN': '该行在键中途结束，请写成 `key = value`，表头 `[table]` 须闭合。',
      }
    : {
        en: `\`${word}\` cannot stand in a key without quotes; write \`"key" = value\`.`,
        'zh-CN': `未加引号的键中不能有 \`${word}\`，请写成 \`"key" = value\`。`,
      };

const openBracket: Text = {
  en: 'The list or table before this is still open; add `,` between its parts, or close it with `]` or `}`.',
  'zh-CN': '此处之前的数组或内联表尚未闭合，请在各项之间加 `,`，或用 `]`、`}` 闭合。',
};

const secondPair: Text = {
  en: 'A second thing on one line; start a new line here.',
  'zh-CN': '同一行出现了第二项内容，请在此处换行。',
};

/** Offset of the quotation mark that opens the string which ends at an offset. */
const openingQuote = (text: string, end: number): number => {
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const at = text.slice(line, end).search(/=\s*["']|[[{,]\s*["']/u);
  return at < 0 ? end : line + at + (/["']/u.exec(text.slice(line + at, end))?.index ?? 0);
};

/** A message for an error of the parser, with the correction where it is known. */
const placed = (text: string, start: number, said: Text): Place => {
  const word = wordAt(text, start);
  const at = (message: Text): Place => ({ start, end: start + word.length, message });
  const parserMessage = said.en.toLowerCase();
  if (parserMessage.startsWith('trying to redefine')) return at(setTwice(word));
  if (parserMessage === 'illegal character in key') return at(badKey(word));
  if (parserMessage === 'expected comma or end of structure') return at(openBracket);
  if (parserMessage.startsWith('each key-value declaration')) return at(secondPair);
  if (parserMessage === 'invalid value' && word === '') return at(noValue);
  if (parserMessage === 'invalid value' && /^[A-Za-z]/u.test(word)) return at(bareWord(word));
  const isOpen =
    parserMessage.startsWith('control characters') && /[\r\n]/u.test(text[start] ?? '\n');
  if (isOpen) {
    const quote = openingQuote(text, start);
    return { start: quote, end: start, message: unclosedText(text[quote] ?? '"') };
  }
  return at({ en: `${said.en}.`, 'zh-CN': `${said['zh-CN']}。` });
};

/** The first error of the TOML parser. */
export const tomlProblems = (text: string): readonly TextProblem[] => {
  const parsed = parseToml(text);
  if (parsed.ok) return [];
  const { line, column, message: said } = parsed;
  const { start, end, message } = placed(text, offsetOf(text, line, column), said);
  return [{ ...spanOf(text, start, end), severity: 'error', by: 'TOML', message }];
};
