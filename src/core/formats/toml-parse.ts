import { parse, TomlError } from 'smol-toml';
import type { Text } from '../fields/text.ts';

/** A TOML table; its values have not been checked. */
export type ParsedTomlTable = Readonly<Record<string, unknown>>;

/** The content of a TOML document, or the error with its position (1-based line and column). */
export type ParsedToml =
  | { readonly ok: true; readonly table: ParsedTomlTable }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: Text };

/** The error messages of smol-toml 1.9.1 in Chinese. */
export const inChinese: Readonly<Record<string, string>> = {
  'document contains excessively nested structures. aborting.': '嵌套层级过深',
  'invalid value': '值无效',
  'illegal leading zero': '数字不能以 0 开头',
  'illegal underscore': '下划线的位置不对',
  'illegal character in numeric literal': '数字中有非法字符',
  'unfinished numeric value': '数字不完整',
  'integer value cannot be represented losslessly': '整数超出可精确表示的范围',
  'invalid date-time: date part is malformed': '日期部分格式有误',
  'invalid date-time: time part is malformed': '时间部分格式有误',
  'invalid date': '日期无效',
  'expected end of table array declaration': '表数组声明缺少结尾的 ]]',
  'each key-value declaration must be followed by an end-of-line':
    '一行只能有一个键值对，其后应换行',
  'control characters are not allowed in strings': '字符串中不能有控制字符',
  'control characters are not allowed in comments': '注释中不能有控制字符',
  'invalid non-hex character in unicode escape': 'Unicode 转义中有非十六进制字符',
  'invalid unicode escape': 'Unicode 转义无效',
  'unrecognised escape sequence': '无法识别的转义序列',
  'invalid escape: only line-ending whitespace may be escaped': '反斜杠后只能转义行尾的空白',
  'unfinished string': '字符串缺少结尾的引号',
  'unexpected end of key': '键不完整',
  'illegal empty bare key': '键不能为空',
  'illegal quoted key: multiline strings are not allowed': '键不能使用多行字符串',
  'illegal character in key': '键中有非法字符',
  'incomplete key-value: cannot find end of key': '键不完整，缺少 = 或 ]',
  'trying to redefine an already defined value': '重复定义了同一个键',
  'trying to redefine an already defined table or value': '重复定义了同一个键或表',
  'expected comma or end of structure': '应为逗号或结尾的括号',
  'unfinished table': '内联表缺少结尾的 }',
  'unfinished array': '数组缺少结尾的 ]',
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The error message of the library without its prefix and without the excerpt of the source. */
const messageOf = (error: TomlError): Text => {
  const [first = ''] = error.message.replace(/^Invalid TOML document: /u, '').split('\n');
  const zh = Object.hasOwn(inChinese, first) ? inChinese[first] : undefined;
  return { en: capitalised(first), 'zh-CN': zh ?? `TOML 有误：${first}` };
};

/**
 * Limit for the parts of a dotted key: the time of the parser grows with the square of their
 * number.
 */
const mostParts = 200;

/** The offset at which a dotted key exceeds the limit of parts, found in a single pass; or -1. */
const endlessKey = (text: string): number => {
  let parts = 0;
  for (const { 0: found, index } of text.matchAll(/[\w"'-][ \t]*\.|[^\w"'. \t-]/gu)) {
    parts = found.endsWith('.') ? parts + 1 : 0;
    if (parts > mostParts) return index;
  }
  return -1;
};

const endless = (text: string, at: number): ParsedToml => ({
  ok: false,
  line: text.slice(0, at).split('\n').length,
  column: 1,
  message: {
    en: `A dotted key with more than ${mostParts} parts cannot be read; no manifest has such a key`,
    'zh-CN': `点分键超过 ${mostParts} 段，无法读取；清单文件不会有这样的键`,
  },
});

/** Reads TOML 1.0 (and the multi-line inline tables of 1.1). Never throws. */
export const parseToml = (text: string): ParsedToml => {
  const at = endlessKey(text);
  if (at >= 0) return endless(text, at);
  try {
    return { ok: true, table: parse(text) };
  } catch (error) {
    if (error instanceof TomlError) {
      return { ok: false, line: error.line, column: error.column, message: messageOf(error) };
    }
    // Other exceptions are limits of the JavaScript engine, such as the stack depth.
    const message = { en: 'Not readable as TOML', 'zh-CN': '无法作为 TOML 读取' };
    return { ok: false, line: 1, column: 1, message };
  }
};
