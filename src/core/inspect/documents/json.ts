import { jsonFault } from '../../formats/json-fault.ts';
import { spanOf, type TextProblem } from '../span.ts';

/** The first JSON error in a text. */
export const jsonProblems = (text: string): readonly TextProblem[] => {
  const at = jsonFault(text);
  if (at === undefined) return [];
  return [
    {
      ...spanOf(text, at, at),
      severity: 'error',
      by: 'JSON',
      message: {
        en: 'This is no valid JSON from here on. Look for a missing or superfluous comma, quote or bracket.',
        'zh-CN': '从这里起不是有效的 JSON。请检查是否缺少或多写了逗号、引号或括号。',
      },
    },
  ];
};
