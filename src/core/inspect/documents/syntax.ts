import type { Text } from '../../fields/index.ts';
import type { YamlParsed } from '../../formats/yaml-parse.ts';
import { type Fault, spanOf } from '../span.ts';

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

/** What the parser says most often, with what to do. */
const reasons: Readonly<Record<string, Text>> = {
  'duplicated mapping key': {
    en: 'This key is already in the same mapping; readers take one of the two or refuse the file. Remove one.',
    'zh-CN': '同一个映射中已有这个键；有的工具只取其一，有的拒绝整个文件。请删除其中一个。',
  },
  'bad indentation of a mapping entry': {
    en: 'The indentation fits no mapping that is open here. Align the key with its neighbours, in spaces.',
    'zh-CN': '这里的缩进不属于任何上层映射。请用空格与同级的键对齐。',
  },
  'bad indentation of a sequence entry': {
    en: 'The indentation fits no list that is open here. Align the dash with its neighbours, in spaces.',
    'zh-CN': '这里的缩进不属于任何上层列表。请用空格与同级的短横线对齐。',
  },
};

const message = (reason: string): Text =>
  reasons[reason] ?? {
    en: `This is no valid YAML: ${reason}.`,
    'zh-CN': `不是有效的 YAML：${reason}。`,
  };

/** Where a text stops being YAML. */
export const syntaxFault = (text: string, broken: Broken): Fault => {
  const start = offsetOf(text, broken);
  return {
    ...spanOf(text, start, endOfLine(text, start)),
    severity: 'error',
    by: 'YAML',
    message: message(broken.reason),
  };
};
