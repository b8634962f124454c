import { choice, list } from '../../fields/index.ts';

/** Credentials of the build for crates that are not public; they never reach a layer of the image. */
export const privateCrateFields = {
  privateGit: choice({
    group: 'private',
    advanced: true,
    default: 'none',
    options: {
      none: { label: { en: 'None', 'zh-CN': '无' } },
      ssh: {
        label: { en: 'Over SSH', 'zh-CN': '通过 SSH' },
        help: {
          en: 'The build uses the SSH agent of the machine that builds, and its known_hosts. CI needs SSH_PRIVATE_KEY and SSH_KNOWN_HOSTS.',
          'zh-CN':
            '构建使用构建机的 SSH agent 和 known_hosts。CI 需要 SSH_PRIVATE_KEY 和 SSH_KNOWN_HOSTS。',
        },
      },
      https: {
        label: { en: 'Over HTTPS', 'zh-CN': '通过 HTTPS' },
        help: {
          en: 'The build reads ~/.git-credentials of the machine that builds, as git’s store helper writes it. CI needs GIT_CREDENTIALS.',
          'zh-CN':
            '构建读取构建机的 ~/.git-credentials（即 git 的 store 凭据助手所写的文件）。CI 需要 GIT_CREDENTIALS。',
        },
      },
    },
    label: { en: 'Private Git repositories', 'zh-CN': '私有 Git 仓库' },
    help: {
      en: 'How cargo fetches crates from private repositories during the image build. The credentials are mounted for the steps that run cargo and are in no layer.',
      'zh-CN':
        '构建镜像时 cargo 如何获取私有仓库中的 crate。凭据仅挂载到运行 cargo 的步骤，不会进入镜像层。',
    },
    source: 'https://docs.docker.com/build/building/secrets/',
  }),
  registries: list({
    group: 'private',
    advanced: true,
    default: [],
    pattern: 'crateName',
    placeholder: 'company',
    label: { en: 'Private registries', 'zh-CN': '私有 registry' },
    help: {
      en: 'Names of registries in .cargo/config.toml that ask for a token. The build takes it from CARGO_REGISTRIES_<NAME>_TOKEN of the machine or of CI.',
      'zh-CN':
        '.cargo/config.toml 中需要令牌的 registry 名称。构建从构建机或 CI 的 CARGO_REGISTRIES_<NAME>_TOKEN 读取令牌。',
    },
    source: 'https://doc.rust-lang.org/cargo/reference/registry-authentication.html',
  }),
};
