import type { FieldPath } from '../../config.ts';
import type { Text } from '../../fields/index.ts';
import { markdownText } from '../../formats/markdown.ts';
import { type Plan, say } from '../../plan/index.ts';
import type { GeneratedFile } from '../artifact.ts';

/** An open finding; the checklist lists it and leaves its items open. */
export interface DocumentFinding {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly at: readonly FieldPath[];
  readonly title: Text;
  readonly why: Text;
  /** A correction id, or another source of the reason. */
  readonly source?: string;
}

/** The input of a document. */
export interface Sources {
  readonly plan: Plan;
  readonly files: readonly GeneratedFile[];
  readonly findings: readonly DocumentFinding[];
}

/** Returns the text in the language of the files. */
export type Translate = (en: string, zh: string) => string;

/** Makes a function that picks the language of the plan's files. */
export const translatorOf =
  (plan: Plan): Translate =>
  (en, zh) =>
    say(plan, { en, 'zh-CN': zh });

/** The heading; it says that the file is generated and where the decisions are. */
export const heading = (plan: Plan, title: Text): readonly string[] => [
  `# ${markdownText(plan.identity.name)}${say(plan, { en: ': ', 'zh-CN': '：' })}${say(plan, title)}\n`,
  say(plan, {
    en: '> Written by Waybill from `waybill.yaml`, and again with every change of it.\n',
    'zh-CN': '> 由 Waybill 根据 `waybill.yaml` 生成，每次修改后都会重写。\n',
  }),
];
