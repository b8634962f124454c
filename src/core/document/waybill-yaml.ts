import { defaultDecisions, type ParsedDecisions } from '../decisions.ts';
import type { Text } from '../fields/index.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import { currentVersion } from './migrations/index.ts';
import { readDocument } from './read-document.ts';

export { emitWaybillYaml } from './emit-waybill-yaml.ts';

/** A YAML syntax error (1-based line and column). */
export interface BrokenYaml {
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

/** The content of a waybill.yaml; `broken` if no part of it could be read. */
export interface ParsedYaml extends ParsedDecisions {
  readonly broken?: BrokenYaml;
}

/**
 * Largest text that is read. All settings together have about 3,500 cells; a file has at most one
 * cell per line, or as JSON between two commas. The page reads a text of this size in less than 100
 * ms.
 */
const most = { characters: 1_000_000, lines: 20_000, commas: 50_000 } as const;

const count = (text: string, char: string): number => {
  let found = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) found += 1;
  return found;
};

const isTooLarge = (text: string): boolean =>
  text.length > most.characters || count(text, '\n') > most.lines || count(text, ',') > most.commas;

const broken = (line: number, column: number, en: string, zh: string): ParsedYaml => {
  const message = {
    en: `waybill.yaml, line ${line}, column ${column}: ${en}`,
    'zh-CN': `waybill.yaml 第 ${line} 行第 ${column} 列：${zh}`,
  };
  return {
    decisions: defaultDecisions,
    errors: [{ path: '', message }],
    broken: { line, column, message },
  };
};

/**
 * Whether the data has keys but not the key `waybill`: then it is a file of another tool, and
 * reading it would reset all settings.
 */
const isUnmarked = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.hasOwn(value, 'waybill');

const unmarked: ParsedYaml = broken(
  1,
  1,
  `the line “waybill: ${currentVersion}” is missing. If these are settings of Waybill, put it at the top.`,
  `缺少“waybill: ${currentVersion}”这一行。如果这是 Waybill 的设置，请将其加在开头。`,
);

/** Reads a waybill.yaml of any version: keeps valid settings and reports errors. Never throws. */
export const parseWaybillYaml = (text: string): ParsedYaml => {
  if (isTooLarge(text)) {
    return broken(
      1,
      1,
      `the file is larger than any configuration (more than ${most.lines} lines, ${most.characters} characters or ${most.commas} entries). Give one that Waybill wrote, or remove what is not a setting.`,
      `文件超出任何配置应有的大小（超过 ${most.lines} 行、${most.characters} 个字符或 ${most.commas} 个条目）。请提供由 Waybill 写出的文件，或删去不属于设置的内容。`,
    );
  }
  try {
    const parsed = parseYaml(text);
    if (parsed.ok) return isUnmarked(parsed.value) ? unmarked : readDocument(parsed.value);
    const { line, column, reason } = parsed;
    return broken(line, column, `${reason}.`, `YAML 语法错误（${reason}）。`);
  } catch {
    // The parser also throws engine errors, such as a stack overflow.
    return broken(1, 1, 'the file is nested too deeply to be read.', '文件嵌套过深，无法读取。');
  }
};
