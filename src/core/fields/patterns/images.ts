import { exactly, label, type PatternGroup } from './pattern.ts';

/** One component of a repository path, as defined by the OCI reference grammar. */
const repository = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';

/** Image references and what an image contains. */
export const imagePatterns = {
  registry: {
    regex: exactly(`(?:${label}(?:\\.${label})*:\\d{1,5}|${repository})(?:\\/${repository})*`),
    problem: {
      en: 'Use a lowercase registry and path without tag, e.g. ghcr.io/acme/api.',
      'zh-CN': '请填写小写的仓库地址与路径，不带标签，例如：ghcr.io/acme/api。',
    },
  },
  imageName: {
    regex: exactly(`${repository}(?:\\/${repository})*`),
    problem: {
      en: 'Use a lowercase path without registry and tag, e.g. team/api.',
      'zh-CN': '请填写小写的路径，不带仓库地址和标签，例如：team/api。',
    },
  },
  imageReference: {
    regex: exactly(
      `(?:${label}(?:\\.${label})*:\\d{1,5}\\/)?${repository}(?:\\/${repository})*` +
        '(?::\\w[\\w.\\-]{0,127})?(?:@sha256:[0-9a-f]{64})?',
    ),
    problem: {
      en: 'Use a lowercase image reference: registry and path, where useful with a tag or sha256 digest, e.g. ghcr.io/acme/api or busybox:1.37.',
      'zh-CN':
        '请填写小写的镜像引用：仓库地址加路径，需要时可带标签或 sha256 摘要，例如：ghcr.io/acme/api 或 busybox:1.37。',
    },
  },
  digest: {
    regex: /^sha256:[0-9a-f]{64}$/u,
    problem: {
      en: 'Use the digest that the registry reports, e.g. sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.',
      'zh-CN':
        '请填写镜像仓库返回的摘要，例如：sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef。',
    },
  },
  imageTag: {
    regex: /^\w[\w.-]{0,127}$/u,
    longest: 128,
    problem: {
      en: 'Use up to {most} letters, digits, underscores, dots and hyphens, not starting with a dot or hyphen, e.g. 1.4.2.',
      'zh-CN':
        '请使用字母、数字、下划线、点号和连字符，最多 {most} 个字符，不能以点号或连字符开头，例如：1.4.2。',
    },
  },
  // Docker's rules for keys of image labels (hadolint DL3048).
  imageLabel: {
    regex: exactly(
      '(?!(?:com\\.docker|io\\.docker|org\\.dockerproject)\\.)[a-z][a-z0-9]*(?:[._\\/\\-][a-z0-9]+)*',
    ),
    problem: {
      en: 'Use lower-case words of letters and digits, joined by single . _ - or /, outside of Docker’s own com.docker, io.docker and org.dockerproject, e.g. com.example.team.',
      'zh-CN':
        '请使用小写字母和数字，以单个 . _ - 或 / 连接，且不属于 Docker 保留的 com.docker、io.docker 和 org.dockerproject，例如：com.example.team。',
    },
  },
  packageName: {
    regex: /^[a-z0-9][a-z0-9+._-]{0,99}$/u,
    problem: {
      en: 'Use the name of a Debian or Alpine package in lowercase, without version, e.g. libpq5.',
      'zh-CN': '请填写 Debian 或 Alpine 软件包的小写名称，不含版本号，例如：libpq5。',
    },
  },
} satisfies PatternGroup;
