import type { Text } from '../../fields/index.ts';
import type { Kind, Signature } from './signatures.ts';

/** The message for an argument of the wrong type, with the expected type. */
export const wrongArgument = (name: string, wanted: Kind, text: string): Text => {
  switch (wanted) {
    case 'm':
      return {
        en: `\`${name}\` reads a stretch of time; add a range: \`${text}[5m]\`.`,
        'zh-CN': `\`${name}\` 需要一段时间内的数据，请加上时间范围：\`${text}[5m]\`。`,
      };
    case 'v':
      return {
        en: `\`${name}\` takes one value per series, and \`${text}\` is something else; a range goes through a function first, as in \`rate(…[5m])\`.`,
        'zh-CN': `\`${name}\` 的每个序列只取一个值，而 \`${text}\` 不是；时间范围须先经函数处理，例如 \`rate(…[5m])\`。`,
      };
    case 's':
      return {
        en: `\`${name}\` takes a number here, not \`${text}\`.`,
        'zh-CN': `\`${name}\` 的这个参数应为数字，而不是 \`${text}\`。`,
      };
    case 't':
      return {
        en: `\`${name}\` takes a text in quotes here, not \`${text}\`.`,
        'zh-CN': `\`${name}\` 的这个参数应为加引号的字符串，而不是 \`${text}\`。`,
      };
  }
};

/** The message for too many or too few arguments. */
export const wrongCount = (name: string, { arguments: wanted }: Signature, given: number): Text => {
  const least = wanted.filter((kind) => kind.length === 1).length;
  const [en, zh] =
    least === wanted.length
      ? [String(least), String(least)]
      : [`${least} or more`, `${least} 个以上`];
  return {
    en: `\`${name}\` takes ${en} argument${en === '1' ? '' : 's'}, and here ${given === 1 ? 'is' : 'are'} ${given}.`,
    'zh-CN': `\`${name}\` 需要 ${zh.includes('个') ? zh : `${zh} 个`}参数，此处有 ${given} 个。`,
  };
};

/** The message for a function that Prometheus supports only with a flag. */
export const experimental = (name: string): Text => ({
  en: `\`${name}\` is experimental: Prometheus refuses it unless it runs with \`--enable-feature=promql-experimental-functions\`.`,
  'zh-CN': `\`${name}\` 是实验性函数，Prometheus 须以 \`--enable-feature=promql-experimental-functions\` 启动才接受。`,
});

/** The message for a range vector as an operand. */
export const rangeInOperation: Text = {
  en: 'A range cannot be calculated with; put it into a function first, as in `rate(…[5m])`.',
  'zh-CN': '时间范围不能直接参与运算，须先经函数处理，例如 `rate(…[5m])`。',
};

/** The message for a text as an operand. */
export const textInOperation: Text = {
  en: 'A text cannot be calculated with; write a number or a metric, without quotes.',
  'zh-CN': '字符串不能参与运算，请写数字或指标名，不加引号。',
};

/** The message for a set operator (`and`, `or`, `unless`) with a number. */
export const setOfNumbers: Text = {
  en: '`and`, `or` and `unless` combine series; a number goes through `vector(…)` first.',
  'zh-CN': '`and`、`or` 和 `unless` 用于序列之间，数字须先写成 `vector(…)`。',
};

/** The message for a comparison of two numbers without `bool`. */
export const numbersCompared: Text = {
  en: 'Two numbers are compared only with `bool`: write `1 > bool 2`.',
  'zh-CN': '两个数字比较时必须加 `bool`：`1 > bool 2`。',
};

/** The message for a selector that matches every series. */
export const selectsAll: Text = {
  en: 'This selects every series, which Prometheus refuses; name the metric, or give a label a value that is not empty.',
  'zh-CN': '这里会选中所有序列，Prometheus 会拒绝；请写明指标名，或给某个标签指定非空的值。',
};

/** The message for a regular expression that Go cannot compile. */
export const badRegex = (text: string): Text => ({
  en: `\`${text}\` is no regular expression (RE2, which has no lookaround); close its brackets, or put a backslash before a literal one.`,
  'zh-CN': `\`${text}\` 不是有效的正则表达式（RE2，不支持环视）；请闭合括号，字面括号前请加反斜杠。`,
});

/** The message for a range on the result of an expression. */
export const rangeOfResult: Text = {
  en: 'A range like `[5m]` stands only behind a metric; behind a calculation write a subquery: `[5m:]`.',
  'zh-CN': '`[5m]` 这样的时间范围只能跟在指标后面；在计算结果之后请写子查询：`[5m:]`。',
};

/** The message for a query whose result is a range vector. */
export const wholeRange: Text = {
  en: 'The result is a range of values per series, which nothing can show or compare; put it into a function, as in `rate(…[5m])`.',
  'zh-CN': '结果是每个序列的一段数据，无法展示或比较；请用函数处理，例如 `rate(…[5m])`。',
};
