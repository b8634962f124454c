import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports required image signatures without a signer. */
export const nobodySigned = defineRule({
  id: 'nobody-signed',
  severity: 'error',
  at: ['security.signatureIdentity', 'project.repository'],
  title: { en: 'It is not said who signs the image', 'zh-CN': '未指定镜像的签名者' },
  why: {
    en: 'Anybody can sign with cosign. Without the workflow, or the repository of the project, a signature of anyone would do.',
    'zh-CN': '任何人都可以用 cosign 签名。不指定工作流或项目仓库，任何人的签名都会被接受。',
  },
  source: 'C-112',
  applies: ({ config: { security, project } }) =>
    security.signatureIdentity === '' && project.repository === '',
  fix: {
    label: { en: 'Do not verify', 'zh-CN': '不验证签名' },
    apply: set({ 'security.signatures': false }),
  },
});
