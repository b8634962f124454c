import { emitWaybillYaml } from '../../document/emit-waybill-yaml.ts';
import type { Plan } from '../../plan/index.ts';
import type { GeneratedFile } from '../artifact.ts';
import { guide, type OpenFinding } from './guide.ts';

export type { OpenFinding } from './guide.ts';
export { lineEndFiles } from './line-ends.ts';

const decisions = (plan: Plan): GeneratedFile => ({
  path: 'waybill.yaml',
  text: emitWaybillYaml(plan.decisions),
  about: {
    en: 'The decisions from which every other file is written; commit it and change it here.',
    'zh-CN': '其他文件均由这些决定生成；请提交到仓库，需要改动时修改此文件。',
  },
});

/**
 * The documents about the bundle: the decisions, and the guide that lists all files, the first
 * commands and the open findings.
 */
export const bundleFiles = (
  plan: Plan,
  others: readonly GeneratedFile[],
  findings: readonly OpenFinding[] = [],
): readonly GeneratedFile[] => {
  const yaml = decisions(plan);
  return [
    {
      path: 'WAYBILL.md',
      text: guide(plan, [yaml, ...others], findings),
      about: {
        en: 'What is in the bundle and what to run first.',
        'zh-CN': '交付包的内容和首先要执行的命令。',
      },
    },
    yaml,
  ];
};
