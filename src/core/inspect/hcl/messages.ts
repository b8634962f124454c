import type { Text } from '../../fields/index.ts';
import { nearestName } from '../nearest-name.ts';

/** The message for an unclosed bracket, text or comment. */
export const unclosed = (opening: string, closing: string): Text => ({
  en: `This \`${opening}\` is never closed; add \`${closing}\`.`,
  'zh-CN': `这个 \`${opening}\` 没有闭合，请补上 \`${closing}\`。`,
});

/** The message for a closing bracket without a matching opening bracket. */
export const stray = (found: string): Text => ({
  en: `\`${found}\` closes nothing that is open here; remove it, or close what is open first.`,
  'zh-CN': `\`${found}\` 没有对应的左括号，请删除它，或先闭合前面的括号。`,
});

/** The message for a line that is neither an attribute nor a block. */
export const neither = (found: string): Text => ({
  en: `\`${found}\` is neither \`name = value\` nor a block like \`target "name" { … }\`; complete it.`,
  'zh-CN': `\`${found}\` 既不是 \`name = value\`，也不是 \`target "name" { … }\` 这样的块，请补全。`,
});

/** The message for an attribute without a value. */
export const noValue: Text = {
  en: 'No value follows `=`; add one on the same line.',
  'zh-CN': '`=` 之后没有值，请在同一行补上。',
};

/** The message for a duplicate attribute in a block. */
export const setTwice = (name: string): Text => ({
  en: `\`${name}\` is already set in this block; remove one of the two.`,
  'zh-CN': `\`${name}\` 在这个块中已经设置过，请删除其中一个。`,
});

/** The message for a missing comma between two values in brackets. */
export const noComma = (found: string): Text => ({
  en: `A comma is missing before \`${found}\`; add it.`,
  'zh-CN': `\`${found}\` 之前缺少逗号，请补上。`,
});

/** The message for two attributes on the same line. */
export const sameLine = (found: string): Text => ({
  en: `\`${found}\` cannot stand behind a value; put it on a line of its own.`,
  'zh-CN': `\`${found}\` 不能跟在值的后面，请另起一行。`,
});

/** The message for an undeclared target. */
export const noTarget = (found: string, known: readonly string[]): Text => {
  const near = nearestName(found, known);
  return {
    en: `No target is called \`${found}\`; ${near === undefined ? 'declare it, or remove it here.' : `did you mean \`${near}\`?`}`,
    'zh-CN': `没有名为 \`${found}\` 的 target，${near === undefined ? '请声明它，或在此处删除。' : `是否应为 \`${near}\`？`}`,
  };
};

/** The message for an undeclared variable. */
export const noVariable = (found: string, known: readonly string[]): Text => {
  const near = nearestName(found, known);
  return {
    en: `No variable is called \`${found}\`; ${near === undefined ? `declare it: \`variable "${found}" {}\`.` : `did you mean \`${near}\`?`}`,
    'zh-CN': `没有名为 \`${found}\` 的变量，${near === undefined ? `请声明：\`variable "${found}" {}\`。` : `是否应为 \`${near}\`？`}`,
  };
};

/** The message for a character that is not valid in HCL. */
export const noCharacter = (found: string): Text => ({
  en: `HCL has no \`${found}\`; texts stand in double quotes.`,
  'zh-CN': `HCL 中没有 \`${found}\` 这个字符；字符串须用双引号。`,
});
