import type { Config } from '../../config.ts';
import { defineOpenPoint } from './open-point.ts';

/**
 * Whether a setting provides what the source asks for. A registry that only Cargo.lock names by the
 * URL of its index has a name in .cargo/config.toml, which the user enters.
 */
const isSettled = ({ build }: Config, source: string): boolean => {
  if (build.registries.includes(source)) return true;
  const [scheme] = source.split('://');
  if (scheme === 'ssh' || scheme === 'git+ssh') return build.privateGit === 'ssh';
  return build.registries.length > 0 || build.privateGit === 'https';
};

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
    en: 'A private repository or registry refuses cargo in the image build. Choose how cargo gets in: the SSH agent, the credentials of git, or the token of a registry. They are mounted for the steps that run cargo; a key that is copied into a layer can be read by everyone who has the image.',
    'zh-CN':
      '镜像构建中的 cargo 会被私有仓库或 registry 拒绝。请选择 cargo 的访问方式：SSH agent、git 凭据或 registry 令牌。它们只挂载到运行 cargo 的步骤；复制进镜像层的密钥，任何拿到镜像的人都能读取。',
  },
  at: ['build.privateGit', 'build.registries'],
  isSettled,
  source: 'https://docs.docker.com/build/building/secrets/',
});
