import type { Text } from '../../../fields/index.ts';
import type { ValuePath } from '../mismatch.ts';

/** Maximum number of names in a message line. */
const SHOWN = 8;

/** A word of the file in backticks. */
export const code = (word: string): string => `\`${word}\``;

/** A value as JSON, shortened if it is long. */
export const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'null';
  return code(json.length > 40 ? `${json.slice(0, 39)}…` : json);
};

/** Whether a list of so many names is shown in full. */
export const fitsLine = (names: readonly unknown[]): boolean => names.length <= SHOWN;

/** The names with commas, the first few of many. */
export const listed = (names: readonly string[]): Text => {
  const words = names.slice(0, SHOWN).map(code);
  return {
    en: words.join(', ') + (fitsLine(names) ? '' : ' …'),
    'zh-CN': words.join('、') + (fitsLine(names) ? '' : ' 等'),
  };
};

const stepText = (step: string | number): string => {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w-]+$/.test(step) ? `.${step}` : `["${step}"]`;
};

const pathText = (at: ValuePath): string => at.map(stepText).join('').replace(/^\./, '');

/** A path as text, such as `spec.containers[0].image`; the root has a separate phrase. */
export const placeText = (at: ValuePath): Text =>
  at.length === 0
    ? { en: 'the document', 'zh-CN': '文档' }
    : { en: code(pathText(at)), 'zh-CN': `${code(pathText(at))} ` };

/** A sentence in both languages, the English one with a capital. */
export const sentence = (en: string, zh: string): Text => ({
  en: (en[0] ?? '').toUpperCase() + en.slice(1),
  'zh-CN': zh,
});
