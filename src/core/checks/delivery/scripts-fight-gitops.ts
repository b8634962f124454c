import { scriptNames } from '../../delivery/delivery-files.ts';
import { gitopsOf } from '../../delivery/gitops.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports deploy scripts beside GitOps: the controller reverts their changes at the next sync. */
export const scriptsFightGitops = defineRule({
  id: 'scripts-fight-gitops',
  severity: 'warning',
  at: ['delivery.scripts', 'delivery.gitops', 'delivery.sync'],
  title: {
    en: 'Scripts and GitOps deploy the same service',
    'zh-CN': '脚本与 GitOps 同时部署该服务',
  },
  why: {
    en: 'Where sync is automatic, the controller undoes within minutes what deploy.sh or helm-install.sh applied. Keep one of them: a merge deploys, or a person does.',
    'zh-CN':
      '在自动同步的环境中，控制器几分钟内就会撤销 deploy.sh 或 helm-install.sh 的改动。请二选一：由合并触发部署，或由人执行部署。',
  },
  source: 'C-097',
  applies: (plan) =>
    (gitopsOf(plan)?.places.some(({ automatic }) => automatic) ?? false) &&
    scriptNames(plan).some((name) => name === 'deploy' || name === 'helm-install'),
  fix: {
    label: { en: 'Leave the scripts out', 'zh-CN': '不生成脚本' },
    apply: set({ 'delivery.scripts': false, 'delivery.sign': 'none', 'delivery.scan': 'none' }),
  },
});
