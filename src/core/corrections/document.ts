import { markdownTable } from '../formats/markdown.ts';
import { correctionGroups } from './index.ts';

/** docs/corrections.md: every correction in both languages. */
export const correctionsDocument = (): string =>
  [
    '# Corrections\n',
    'What the five guides get wrong, and what Waybill writes instead. Findings, comments in files and tests cite these ids.\n',
    '五份指南中的错误，以及 Waybill 采用的正确做法。检查结果、文件注释和测试都引用这些编号。\n',
    '<!-- Written from src/core/corrections: WAYBILL_DOCS=write npx vitest run src/core/corrections -->\n',
    ...correctionGroups.flatMap(({ title, corrections }) => [
      `## ${title.en === title['zh-CN'] ? title.en : `${title.en} · ${title['zh-CN']}`}\n`,
      markdownTable(
        ['Id', 'English', '中文'],
        Object.entries(corrections).map(([id, text]) => [id, text.en, text['zh-CN']]),
      ),
    ]),
  ].join('\n');
