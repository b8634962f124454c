import { choice, same, text } from '../../fields/index.ts';

/** The image that the service runs on. */
export const baseFields = {
  base: choice({
    group: 'base',
    default: 'distroless',
    options: {
      distroless: {
        label: same('distroless'),
        help: {
          en: 'CA certificates and time zones, no shell and no package manager. For debugging use kubectl debug.',
          'zh-CN': '含 CA 证书和时区数据，没有 shell 和包管理器。排障请用 kubectl debug。',
        },
      },
      'debian-slim': {
        label: same('debian-slim'),
        help: {
          en: 'For services that need system packages or a shell; more to patch.',
          'zh-CN': '适合需要系统软件包或 shell 的服务，需要打的补丁也更多。',
        },
      },
      alpine: {
        label: same('alpine'),
        help: {
          en: 'Small, with shell and packages; needs a musl build.',
          'zh-CN': '体积小，带 shell 和软件包，需要 musl 构建。',
        },
      },
      scratch: {
        label: same('scratch'),
        help: {
          en: 'Only the binary and CA certificates; needs a musl build.',
          'zh-CN': '只有二进制和 CA 证书，需要 musl 构建。',
        },
      },
    },
    label: { en: 'Runtime base', 'zh-CN': '运行镜像' },
    help: {
      en: 'What surrounds the binary in production. The less it holds, the fewer vulnerabilities a scanner reports and the less an intruder finds.',
      'zh-CN': '生产环境中二进制所处的环境。内容越少，扫描出的漏洞越少，入侵者可利用的工具也越少。',
    },
  }),
  suite: choice({
    group: 'base',
    advanced: true,
    default: 'trixie',
    options: {
      trixie: { label: { en: 'trixie (13, stable)', 'zh-CN': 'trixie（13，稳定版）' } },
      bookworm: {
        label: { en: 'bookworm (12, oldstable)', 'zh-CN': 'bookworm（12，旧稳定版）' },
        help: {
          en: 'Support for its distroless images ended in September 2026.',
          'zh-CN': '其 distroless 镜像已于 2026 年 9 月停止支持。',
        },
      },
    },
    label: { en: 'Debian suite', 'zh-CN': 'Debian 版本' },
    help: {
      en: 'Used for builder and runtime together: a binary linked on trixie does not start on the older glibc of bookworm.',
      'zh-CN':
        '构建镜像与运行镜像共用：在 trixie 上链接的二进制无法在 bookworm 较旧的 glibc 上启动。',
    },
    source: 'C-001',
  }),
  alpineVersion: text({
    group: 'base',
    advanced: true,
    default: '3.24',
    pattern: 'imageTag',
    maxLength: 16,
    label: { en: 'Alpine version', 'zh-CN': 'Alpine 版本' },
    help: {
      en: 'Tag of the alpine image, and of the Alpine builder where one is used; no effect on Debian and distroless. Each release gets fixes for about two years.',
      'zh-CN':
        'alpine 镜像的标签，使用 Alpine 构建镜像时亦然；对 Debian 和 distroless 无效。每个版本约有两年的安全更新。',
    },
    source: 'C-009',
  }),
};
