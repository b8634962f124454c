import { defineOpenPoint } from './open-point.ts';

/** Reports sources of crates that ask for credentials. */
export const privateSource = defineOpenPoint({
  id: 'private-source',
  kind: 'private-source',
  severity: 'warning',
  title: ({ en, 'zh-CN': zh }) => ({
    en: `The build needs credentials for ${en}`,
    'zh-CN': `构建需要 ${zh} 的凭据`,
  }),
  why: {
    en: 'A private repository or registry refuses cargo in the image build. Mount an SSH agent (`--mount=type=ssh`) or a token (`--mount=type=secret`) in the steps that run cargo; never copy a key into a layer.',
    'zh-CN':
      '镜像构建中的 cargo 会被私有仓库或 registry 拒绝。请在运行 cargo 的步骤中挂载 SSH agent（`--mount=type=ssh`）或令牌（`--mount=type=secret`），切勿将密钥复制进镜像层。',
  },
  source: 'https://docs.docker.com/build/building/secrets/',
});
