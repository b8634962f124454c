import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a digest for all environments: Kubernetes ignores the tag when there is a digest. */
export const digestForAll = defineRule({
  id: 'digest-for-all',
  severity: 'warning',
  at: ['project.digest', 'environments.rows'],
  title: {
    en: 'The digest overrules the tags of the environments',
    'zh-CN': '摘要会覆盖各环境的标签',
  },
  why: {
    en: 'With a digest the container runtime ignores the tag: every environment runs these same bytes, whatever its row says.',
    'zh-CN': '指定摘要后，容器运行时会忽略标签：无论环境表如何填写，所有环境运行的都是同一份镜像。',
  },
  source: 'C-011',
  applies: ({ config: { project, environments } }) =>
    project.digest !== '' && environments.rows.some(({ tag }) => tag !== ''),
  fix: {
    label: { en: 'Refer to the image by tag', 'zh-CN': '改为按标签引用镜像' },
    apply: set({ 'project.digest': '' }),
  },
});
