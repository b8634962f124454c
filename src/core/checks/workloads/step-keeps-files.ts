import { defineRule } from '../check.ts';

/** Reports a release step with a claim: it is made anew, with everything it has, in each release. */
export const stepKeepsFiles = defineRule({
  id: 'step-keeps-files',
  applies: ({ kind, first, claims }) => kind === 'job' && first !== undefined && claims.length > 0,
  severity: 'error',
  at: ['pod.volumes'],
  title: {
    en: 'A release step keeps files in a claim of its own',
    'zh-CN': '发布步骤在自己的存储声明中保存文件',
  },
  why: {
    en: 'Each release deletes what a step has and makes it anew, with Helm also its claim: the files are gone. Let the step write to the database or to a store outside, or mount a claim that exists.',
    'zh-CN':
      '每次发布都会删除并重建步骤的全部对象，使用 Helm 时也包括其存储声明：文件会随之丢失。请让步骤写入数据库或外部存储，或挂载已有的存储声明。',
  },
  source: 'https://helm.sh/docs/topics/charts_hooks/',
});
