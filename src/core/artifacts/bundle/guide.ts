import type { Text } from '../../fields/index.ts';
import {
  markdownCode,
  markdownList,
  markdownProse,
  markdownTable,
  markdownText,
} from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';
import type { GeneratedFile } from '../artifact.ts';
import { clusterSection } from './cluster-section.ts';
import { composeSection } from './compose-section.ts';
import { cited, correctionsSection } from './corrections-section.ts';
import { imageSection } from './image-section.ts';

/** What the checks still say about the configuration when the bundle is made. */
export interface OpenFinding {
  readonly severity: 'error' | 'warning' | 'advice';
  readonly title: Text;
  readonly why: Text;
  /** A correction's id, or where the reason is from. */
  readonly source?: string;
}

const severities: Readonly<Record<OpenFinding['severity'], Text>> = {
  error: { en: 'Error', 'zh-CN': '错误' },
  warning: { en: 'Warning', 'zh-CN': '警告' },
  advice: { en: 'Advice', 'zh-CN': '建议' },
};

const introduction = (plan: Plan): readonly string[] => [
  `# ${plan.identity.name}\n`,
  ...(plan.identity.description === '' ? [] : [`${markdownText(plan.identity.description)}\n`]),
  say(plan, {
    en: 'Everything that ships this service, written by Waybill from the decisions in `waybill.yaml`. Unpack it into the root of the repository and commit it. Change a decision there, or open the file in Waybill, and write the rest again:\n',
    'zh-CN':
      '交付该服务所需的全部文件，由 Waybill 根据 `waybill.yaml` 中的决定生成。请解压到仓库根目录并提交。修改其中的决定，或在 Waybill 中打开它，然后重新生成：\n',
  }),
  '```sh\nwaybill generate waybill.yaml --out .\n```\n',
];

const colon: Text = { en: ': ', 'zh-CN': '：' };
const stop: Text = { en: '.', 'zh-CN': '。' };

/** Advice can be seen in Waybill and does not travel. */
const isOpen = ({ severity }: OpenFinding): boolean => severity !== 'advice';

/** Errors first, then warnings. */
const openSection = (plan: Plan, findings: readonly OpenFinding[]): readonly string[] => {
  const open = findings.filter(isOpen);
  if (open.length === 0) return [];
  const errorsFirst = [...open].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return [
    say(plan, { en: '## Still open\n', 'zh-CN': '## 待处理\n' }),
    markdownList(
      errorsFirst.map(
        ({ severity, title, why, source }) =>
          `**${say(plan, severities[severity])}${say(plan, colon)}${markdownProse(say(plan, title))}${say(plan, stop)}** ${markdownProse(say(plan, why))}${cited(plan, source)}`,
      ),
    ),
  ];
};

/** Written by Waybill itself: it may hold markup, but must not end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const filesSection = (plan: Plan, files: readonly GeneratedFile[]): readonly string[] => [
  say(plan, { en: '## Files\n', 'zh-CN': '## 文件\n' }),
  markdownTable(
    [say(plan, { en: 'File', 'zh-CN': '文件' }), say(plan, { en: 'Purpose', 'zh-CN': '用途' })],
    files.map(({ path, about }) => [markdownCode(path), cell(say(plan, about))]),
  ),
];

/** WAYBILL.md: what is in the bundle, what to run first, what is still open. */
export const guide = (
  plan: Plan,
  files: readonly GeneratedFile[],
  findings: readonly OpenFinding[],
): string => {
  const text = [
    ...introduction(plan),
    ...openSection(plan, findings),
    ...imageSection(plan),
    ...composeSection(plan, files),
    ...clusterSection(plan, files),
    ...filesSection(plan, files),
  ].join('\n');
  const corrections = correctionsSection(plan, [text, ...files.map((file) => file.text)]);
  return [text, ...corrections].join('\n');
};
