import type { Text } from './text.ts';

/** Words that are booleans in YAML 1.1 and texts in YAML 1.2. */
const oldBooleans: Readonly<Record<string, boolean>> = {
  y: true,
  yes: true,
  on: true,
  n: false,
  no: false,
  off: false,
};

/** The kind of a value that is not a text, as a phrase for a message. */
const kindOf = (value: unknown): Text | undefined => {
  if (value === null || value === undefined) return { en: 'empty (null)', 'zh-CN': '空值（null）' };
  if (typeof value === 'boolean') {
    return { en: `the boolean ${value}`, 'zh-CN': `布尔值 ${value}` };
  }
  if (typeof value === 'number') return { en: `the number ${value}`, 'zh-CN': `数字 ${value}` };
  if (value instanceof Date) return { en: 'a date', 'zh-CN': '日期' };
  if (Array.isArray(value)) return { en: 'a list', 'zh-CN': '列表' };
  return typeof value === 'object' ? { en: 'a group of keys', 'zh-CN': '一组键值' } : undefined;
};

/**
 * Explains why a value is not a text, though it looks like one in the file, and how to correct it:
 * `1.2`, `true` and `null` have other types in YAML and JSON, and `1.10` is the number 1.1.
 */
export const notText = (value: unknown): Text => {
  const kind = kindOf(value);
  if (kind === undefined) return { en: 'Expected text.', 'zh-CN': '应为文本。' };
  if (value === null || value === undefined) {
    return {
      en: `Expected text, but the value is ${kind.en}. Write "" for an empty text.`,
      'zh-CN': `应为文本，但此处为${kind['zh-CN']}。空文本请写作 ""。`,
    };
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    return {
      en: `Expected text, but this is ${kind.en}. Write one text in its place.`,
      'zh-CN': `应为文本，但此处为${kind['zh-CN']}。请改为单个文本。`,
    };
  }
  return {
    en: `Expected text, but without quotes this is read as ${kind.en}. Put the value in quotes, as you mean it: ${quotedExample(value)}.`,
    'zh-CN': `应为文本，但不加引号会被读作${kind['zh-CN']}。请按原意给该值加上引号：${quotedExample(value)}。`,
  };
};

const quotedExample = (value: unknown): string =>
  value instanceof Date ? '"2026-01-31"' : `"${String(value)}"`;

/** The correction for a text in place of a number; `undefined` if the text is not a number. */
export const numberInText = (value: unknown): Text | undefined =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? {
        en: ` “${value}” is text; remove the quotes.`,
        'zh-CN': `“${value}”是文本，请去掉引号。`,
      }
    : undefined;

/** The correction for another value in place of true or false. */
export const booleanInText = (value: unknown): Text | undefined => {
  if (value === 'true' || value === 'false') {
    return {
      en: ` “${value}” is text; remove the quotes.`,
      'zh-CN': `“${value}”是文本，请去掉引号。`,
    };
  }
  const meant =
    typeof value === 'string' && Object.hasOwn(oldBooleans, value.toLowerCase())
      ? oldBooleans[value.toLowerCase()]
      : undefined;
  return meant === undefined
    ? undefined
    : {
        en: ` “${value}” is text in YAML 1.2; write ${meant}.`,
        'zh-CN': `在 YAML 1.2 中“${value}”是文本，请写作 ${meant}。`,
      };
};

/** The correction for a scalar of another type in place of one of several texts. */
export const optionInScalar = (value: unknown, options: object): Text | undefined => {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const kind = kindOf(value);
  const text = String(value);
  const example = Object.hasOwn(options, text) ? text : (Object.keys(options)[0] ?? text);
  return kind === undefined
    ? undefined
    : {
        en: ` Without quotes this is read as ${kind.en}. Put the value in quotes: "${example}".`,
        'zh-CN': `不加引号会被读作${kind['zh-CN']}，请加上引号："${example}"。`,
      };
};
