import { regenerate } from '../../document/regenerate.ts';
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
import { workloadsSection } from './workloads-section.ts';

/** A finding that is open when the bundle is generated. */
export interface OpenFinding {
  readonly severity: 'error' | 'warning' | 'advice';
  readonly title: Text;
  readonly why: Text;
  /** A correction id, or another source of the reason. */
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
    en: 'Everything that ships this service, written by Waybill from the decisions in `waybill.yaml`. Unpack it into the root of the repository and commit it. To change a decision, open `waybill.yaml` in the page of Waybill and download the files again. Or edit it and use the command line, which is not published yet: clone the repository of Waybill beside this one, run `npm run build` in the clone once (Node.js 20.19 or later), and here:\n',
    'zh-CN':
      '交付该服务所需的全部文件，由 Waybill 根据 `waybill.yaml` 中的决定生成。请解压到仓库根目录并提交。如需修改，请在 Waybill 页面中打开 `waybill.yaml` 并重新下载。也可以直接编辑它并使用命令行。命令行尚未发布：请将 Waybill 的代码仓库克隆到本仓库旁边，在其中运行一次 `npm run build`（需要 Node.js 20.19 或更高版本），然后在此运行：\n',
  }),
  `\`\`\`sh\n${regenerate}\n\`\`\`\n`,
];

const colon: Text = { en: ': ', 'zh-CN': '：' };
const stop: Text = { en: '.', 'zh-CN': '。' };

/** The bundle omits advice, which Waybill shows. */
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

/** Text from Waybill may contain Markdown, but `|` would end the table cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** A repository keeps its crate, so an archive for a repository omits starter files. */
const onlyNew: Text = {
  en: ' Only for a new project: a repository keeps its own.',
  'zh-CN': '仅用于新项目：已有仓库保留自己的文件。',
};

const filesSection = (plan: Plan, files: readonly GeneratedFile[]): readonly string[] => [
  say(plan, { en: '## Files\n', 'zh-CN': '## 文件\n' }),
  markdownTable(
    [say(plan, { en: 'File', 'zh-CN': '文件' }), say(plan, { en: 'Purpose', 'zh-CN': '用途' })],
    files.map(({ path, about, starter }) => [
      markdownCode(path),
      cell(`${say(plan, about)}${starter ? say(plan, onlyNew) : ''}`),
    ]),
  ),
];

/** WAYBILL.md: the files, the first commands, and the open findings. */
export const guide = (
  plan: Plan,
  files: readonly GeneratedFile[],
  findings: readonly OpenFinding[],
): string => {
  const text = [
    ...introduction(plan),
    ...openSection(plan, findings),
    ...workloadsSection(plan),
    ...imageSection(plan),
    ...composeSection(plan, files),
    ...clusterSection(plan, files),
    ...filesSection(plan, files),
  ].join('\n');
  const corrections = correctionsSection(plan, [text, ...files.map((file) => file.text)]);
  return [text, ...corrections].join('\n');
};
