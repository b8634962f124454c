import { gitopsOf, placeholderRepository } from '../../delivery/gitops.ts';
import { defineRule } from '../check.ts';

/** Nobody has said which repository the controller follows. */
export const gitopsRepository = defineRule({
  id: 'gitops-repository',
  severity: 'warning',
  at: ['delivery.gitopsRepository', 'project.repository'],
  title: { en: 'GitOps follows a placeholder', 'zh-CN': 'GitOps 跟随的是占位地址' },
  why: {
    en: `The controller would look for ${placeholderRepository}, which does not exist: nothing would ever be deployed. Name the repository that holds these files.`,
    'zh-CN': `控制器会去查找 ${placeholderRepository}，而它并不存在，因此什么都不会部署。请填写存放这些文件的仓库。`,
  },
  source: 'C-097',
  applies: (plan) => gitopsOf(plan)?.repository === placeholderRepository,
});
