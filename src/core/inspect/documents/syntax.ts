import type { Text } from '../../fields/index.ts';
import type { YamlParsed } from '../../formats/yaml-parse.ts';
import { spanOf, type TextProblem } from '../span.ts';

type Broken = Extract<YamlParsed<unknown>, { readonly ok: false }>;

const offsetOf = (text: string, { line, column }: Broken): number => {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
};

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
};

/** Clearer messages for the most frequent errors of the parser. */
const reasons: readonly (readonly [said: RegExp, meant: Text])[] = [
  [
    /^duplicated mapping key/,
    {
      en: 'This key is already in the same mapping; some readers take one of the two, others refuse the file. Remove one.',
      'zh-CN': '同一个映射中已有这个键：有的工具只取其一，有的拒绝整个文件。请删除其中一个。',
    },
  ],
  [
    /^bad indentation of a mapping/,
    {
      en: 'A key cannot be here. Check the indentation; quote a value that holds `: ` or begins with a special character.',
      'zh-CN': '这里不能出现键。请检查缩进；如果值中含有 `: ` 或以特殊字符开头，请加引号。',
    },
  ],
  [
    /^bad indentation of a sequence/,
    {
      en: 'A list item cannot be here. Align its dash with those of its neighbours.',
      'zh-CN': '这里不能出现列表项。请将短横线与相邻的列表项对齐。',
    },
  ],
  [
    /^end of the stream or a document separator/,
    {
      en: 'The document is complete before this. Check the indentation and the colons above.',
      'zh-CN': '文档在此之前已经结束。请检查上文的缩进和冒号。',
    },
  ],
  [
    /^(deficient indentation|unexpected end)/,
    {
      en: 'A bracket or a quote is still open here. Close it, or indent what belongs to it.',
      'zh-CN': '这里仍有未闭合的括号或引号。请补上，或将属于它的内容缩进。',
    },
  ],
  [
    /^tab characters/,
    {
      en: 'YAML is indented with spaces, never with tabs.',
      'zh-CN': 'YAML 只能用空格缩进，不能用制表符。',
    },
  ],
  [
    /^(unidentified alias|unknown \w+ tag|object-based map)/,
    {
      en: 'This sign has a meaning of its own in YAML. Put a string that begins with it in quotes.',
      'zh-CN': '这个符号在 YAML 中有特殊含义。以它开头的字符串请加引号。',
    },
  ],
];

const message = (reason: string): Text =>
  reasons.find(([said]) => said.test(reason))?.[1] ?? {
    en: `This is no valid YAML: ${reason}.`,
    'zh-CN': `不是有效的 YAML（${reason}）。`,
  };

/** The first YAML error in a text. */
export const syntaxProblem = (text: string, broken: Broken): TextProblem => {
  const start = offsetOf(text, broken);
  return {
    ...spanOf(text, start, endOfLine(text, start)),
    severity: 'error',
    by: 'YAML',
    message: message(broken.reason),
  };
};
