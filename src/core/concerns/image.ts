import {
  choice,
  choices,
  defineConcern,
  list,
  number,
  same,
  seconds,
  table,
  text,
  toggle,
} from '../fields/index.ts';

/** Kubernetes ignores HEALTHCHECK, so it is written only for Compose. */
const checked = {
  'image.healthCheck': ['subcommand', 'wget'],
  'packaging.targets': 'compose',
} as const;

/** The container image: what it starts from, how it is built and what it may do. */
export const image = defineConcern({
  title: { en: 'Image', 'zh-CN': '镜像' },
  intro: {
    en: 'The image the service runs in: its base, how fast it rebuilds, the processors it runs on and the user it runs as.',
    'zh-CN': '服务运行所用的镜像：基础镜像、重建速度、支持的处理器架构和运行用户。',
  },
  groups: {
    base: { en: 'Base', 'zh-CN': '基础镜像' },
    build: { en: 'Building', 'zh-CN': '构建方式' },
    content: { en: 'Content', 'zh-CN': '内容' },
    health: { en: 'Health check', 'zh-CN': '健康检查' },
    hardening: { en: 'User and file system', 'zh-CN': '用户与文件系统' },
  },
  fields: {
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
        'zh-CN':
          '生产环境中二进制所处的环境。内容越少，扫描出的漏洞越少，入侵者可利用的工具也越少。',
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
    cache: choice({
      group: 'build',
      default: 'cargo-chef',
      options: {
        'cargo-chef': {
          label: same('cargo-chef'),
          help: {
            en: 'Dependencies become an image layer. CI can share it through a registry; handles workspaces and build.rs.',
            'zh-CN':
              '依赖编译为单独的镜像层，CI 可通过镜像仓库共享；适用于 workspace 和 build.rs。',
          },
        },
        'cache-mounts': {
          label: { en: 'Cache mounts', 'zh-CN': '缓存挂载' },
          help: {
            en: 'Incremental builds on one machine, the fastest at a desk. Lost on throw-away CI runners.',
            'zh-CN': '在同一台机器上增量构建，本地最快；一次性的 CI 运行器上缓存会丢失。',
          },
        },
        'stub-main': {
          label: { en: 'Stub main.rs', 'zh-CN': '占位 main.rs' },
          help: {
            en: 'Needs no extra tool, but only suits a single crate without build.rs.',
            'zh-CN': '不需要额外工具，但只适合没有 build.rs 的单一 crate。',
          },
        },
        none: {
          label: { en: 'None', 'zh-CN': '不缓存' },
          help: {
            en: 'Compiles every dependency on every change.',
            'zh-CN': '每次改动都重新编译全部依赖。',
          },
        },
      },
      label: { en: 'Dependency cache', 'zh-CN': '依赖缓存' },
      help: {
        en: 'How a rebuild avoids compiling the dependencies again. It decides whether a one-line change takes seconds or many minutes, not what ends up in the image.',
        'zh-CN':
          '重新构建时如何避免再次编译依赖。它决定改一行代码要等几秒还是许多分钟，不影响镜像内容。',
      },
      source: 'C-003',
    }),
    platforms: choices({
      group: 'build',
      default: ['linux/amd64'],
      least: 1,
      options: {
        'linux/amd64': { label: same('linux/amd64') },
        'linux/arm64': {
          label: same('linux/arm64'),
          help: {
            en: 'Graviton, Ampere, Axion and Apple silicon laptops.',
            'zh-CN': 'Graviton、Ampere、Axion，以及 Apple 芯片的笔记本电脑。',
          },
        },
      },
      label: { en: 'Architectures', 'zh-CN': '架构' },
      help: {
        en: 'Processors the image runs on. Each one adds a compilation; a node whose architecture is missing fails with “exec format error” or cannot pull the image.',
        'zh-CN':
          '镜像支持的处理器架构。每多一种就多编译一次；节点架构不在其中时，会报“exec format error”或无法拉取镜像。',
      },
      source: 'C-018',
    }),
    cross: choice({
      group: 'build',
      default: 'zigbuild',
      when: { 'image.platforms': 'linux/arm64' },
      options: {
        native: {
          label: { en: 'Native builders', 'zh-CN': '原生构建机' },
          help: {
            en: 'Each architecture is built on a machine of its own; simplest for C dependencies.',
            'zh-CN': '每种架构在各自的机器上构建；有 C 依赖时最省事。',
          },
        },
        zigbuild: {
          label: same('cargo-zigbuild'),
          help: {
            en: 'Cross-compiles with zig as the linker; fine for pure Rust and rustls.',
            'zh-CN': '以 zig 为链接器交叉编译，适合纯 Rust 和 rustls。',
          },
        },
        xx: {
          label: same('xx'),
          help: {
            en: 'Cross-compiles with clang and the system packages of the target; for C libraries such as OpenSSL.',
            'zh-CN': '使用 clang 和目标架构的系统软件包交叉编译，适合 OpenSSL 等 C 库。',
          },
        },
        emulation: {
          label: { en: 'Emulation (QEMU)', 'zh-CN': '模拟（QEMU）' },
          help: {
            en: 'Works with everything, but compiling Rust takes many times longer.',
            'zh-CN': '什么都能构建，但编译 Rust 的时间会成倍增加。',
          },
        },
      },
      label: { en: 'Other architectures by', 'zh-CN': '多架构构建方式' },
      help: {
        en: 'How an architecture other than that of the build machine is compiled. Cross-compilation runs at full speed on one machine.',
        'zh-CN': '如何编译与构建机不同的架构。交叉编译可在一台机器上全速完成。',
      },
      source: 'C-090',
    }),
    uid: number({
      group: 'hardening',
      advanced: true,
      default: 65532,
      min: 1,
      max: 65535,
      label: { en: 'User id', 'zh-CN': '用户 ID' },
      help: {
        en: 'Numeric user and group of the process, the same in image and pod, because Kubernetes can verify only a number as non-root. 65532 is the nonroot user of distroless; root (0) is not offered.',
        'zh-CN':
          '进程的数字用户 ID 和组 ID，镜像与 Pod 一致，因为 Kubernetes 只能凭数字确认非 root。65532 是 distroless 的 nonroot 用户；不允许 root（0）。',
      },
      source: 'C-016',
    }),
    binaryDirectory: text({
      group: 'content',
      advanced: true,
      default: '/app',
      pattern: 'absolutePath',
      label: { en: 'Binary directory', 'zh-CN': '二进制目录' },
      help: {
        en: 'Directory of the image that holds the binary; also its working directory, from which relative paths in the code are resolved.',
        'zh-CN': '镜像中存放二进制的目录，同时是工作目录，代码中的相对路径以此为起点。',
      },
    }),
    buildPackages: list({
      group: 'content',
      advanced: true,
      default: [],
      pattern: 'packageName',
      placeholder: 'cmake',
      label: { en: 'Build packages', 'zh-CN': '构建软件包' },
      help: {
        en: 'System packages for the builder beyond those the TLS and protoc choices bring, such as cmake or libpq-dev. They do not reach the final image.',
        'zh-CN':
          '构建阶段额外安装的系统软件包，例如 cmake 或 libpq-dev；TLS 和 protoc 所需的会自动加入。它们不会进入最终镜像。',
      },
    }),
    runtimePackages: list({
      group: 'content',
      advanced: true,
      default: [],
      pattern: 'packageName',
      placeholder: 'libpq5',
      when: { 'image.base': ['debian-slim', 'alpine'] },
      label: { en: 'Runtime packages', 'zh-CN': '运行软件包' },
      help: {
        en: 'System packages for the final image, such as libpq5; CA certificates are always there. Names differ between suites: libssl3 of bookworm is libssl3t64 in trixie.',
        'zh-CN':
          '最终镜像中安装的系统软件包，例如 libpq5；CA 证书始终包含。不同版本的包名可能不同：bookworm 的 libssl3 在 trixie 中是 libssl3t64。',
      },
      source: 'C-017',
    }),
    assets: table({
      group: 'content',
      default: [],
      row: { en: 'asset', 'zh-CN': '文件' },
      most: 32,
      columns: {
        from: text({
          default: '',
          pattern: 'relativePath',
          placeholder: 'migrations',
          label: { en: 'From', 'zh-CN': '来源' },
          help: {
            en: 'File or directory below the build context.',
            'zh-CN': '构建上下文中的文件或目录。',
          },
        }),
        to: text({
          default: '',
          pattern: 'absolutePath',
          placeholder: '/app/migrations',
          label: { en: 'To', 'zh-CN': '目标' },
          help: {
            en: 'Where it lies in the image; readable, not writable, for the service.',
            'zh-CN': '在镜像中的位置，服务可读不可写。',
          },
        }),
      },
      label: { en: 'Files in the image', 'zh-CN': '镜像内文件' },
      help: {
        en: 'Files the service opens at run time, such as migrations, templates or static pages. What include_str! embeds is in the binary already. Never secrets: every layer can be read by whoever can pull the image.',
        'zh-CN':
          '服务运行时要读取的文件，例如数据库迁移、模板或静态页面；include_str! 嵌入的内容已在二进制中。切勿放入机密：能拉取镜像的人就能读取每一层。',
      },
    }),
    healthCheck: choice({
      group: 'health',
      default: 'none',
      when: { 'packaging.targets': 'compose' },
      options: {
        none: { label: { en: 'None', 'zh-CN': '无' } },
        subcommand: {
          label: { en: 'Subcommand of the binary', 'zh-CN': '二进制的子命令' },
          help: {
            en: 'Works on every base, but only if the binary implements it: it asks its own readiness path and exits with 0 or 1.',
            'zh-CN': '适用于所有基础镜像，前提是二进制已实现：请求自身的就绪路径并以 0 或 1 退出。',
          },
        },
        wget: {
          label: same('wget'),
          help: {
            en: 'The wget of BusyBox; only on Alpine, the other bases have none.',
            'zh-CN': '使用 BusyBox 自带的 wget，仅 Alpine 可用，其他基础镜像中没有。',
          },
        },
      },
      label: { en: 'Container health check', 'zh-CN': '容器健康检查' },
      help: {
        en: 'HEALTHCHECK for Docker and Compose; Kubernetes ignores it and uses probes. A check whose program is missing marks the container unhealthy for good and blocks everything that waits for it.',
        'zh-CN':
          '供 Docker 和 Compose 使用的 HEALTHCHECK；Kubernetes 会忽略它，只用探针。若检查所用的程序不存在，容器会一直处于 unhealthy，依赖它的服务都无法启动。',
      },
      source: 'C-006',
    }),
    healthCommand: text({
      group: 'health',
      default: 'healthcheck',
      pattern: 'commandLine',
      maxLength: 120,
      when: { 'image.healthCheck': 'subcommand', 'packaging.targets': 'compose' },
      label: { en: 'Subcommand', 'zh-CN': '子命令' },
      help: {
        en: 'Arguments the binary is started with, without a shell. They have to exist in your code.',
        'zh-CN': '启动二进制时传入的参数，不经过 shell，须由你的代码实现。',
      },
      source: 'C-014',
    }),
    healthInterval: seconds({
      group: 'health',
      advanced: true,
      default: 30,
      min: 1,
      max: 3600,
      when: checked,
      label: { en: 'Check interval', 'zh-CN': '检查间隔' },
      help: {
        en: 'Seconds between two checks. Shorter notices a failure sooner and starts a process more often.',
        'zh-CN': '两次检查之间的秒数。越短越早发现故障，也越频繁地启动检查进程。',
      },
    }),
    healthTimeout: seconds({
      group: 'health',
      advanced: true,
      default: 3,
      min: 1,
      max: 600,
      when: checked,
      label: { en: 'Check timeout', 'zh-CN': '检查超时' },
      help: {
        en: 'Seconds after which a check counts as failed.',
        'zh-CN': '超过该秒数未完成的检查视为失败。',
      },
    }),
    healthStartPeriod: seconds({
      group: 'health',
      advanced: true,
      default: 10,
      min: 0,
      max: 3600,
      when: checked,
      label: { en: 'Start period', 'zh-CN': '启动宽限期' },
      help: {
        en: 'Seconds after the start in which failures do not count; about the time the service needs to get ready.',
        'zh-CN': '启动后该秒数内的失败不计数，约等于服务就绪所需的时间。',
      },
    }),
    healthRetries: number({
      group: 'health',
      advanced: true,
      default: 3,
      min: 1,
      max: 100,
      when: checked,
      label: { en: 'Check retries', 'zh-CN': '失败次数' },
      help: {
        en: 'Failures in a row before the container counts as unhealthy.',
        'zh-CN': '连续失败多少次后，容器视为 unhealthy。',
      },
    }),
    readOnlyRoot: toggle({
      group: 'hardening',
      default: true,
      label: { en: 'Read-only root', 'zh-CN': '只读根文件系统' },
      help: {
        en: 'Mounts the file system of the container read-only in Compose and Kubernetes, so that an intruder cannot leave programs behind. The service may write only to the paths below.',
        'zh-CN':
          '在 Compose 和 Kubernetes 中以只读方式挂载容器文件系统，入侵者无法留下程序。服务只能写入下方列出的路径。',
      },
      source: 'C-049',
    }),
    writablePaths: list({
      group: 'hardening',
      advanced: true,
      default: ['/tmp'],
      pattern: 'absolutePath',
      most: 16,
      placeholder: '/var/cache/app',
      when: { 'image.readOnlyRoot': true },
      label: { en: 'Writable paths', 'zh-CN': '可写路径' },
      help: {
        en: 'Directories that stay writable: tmpfs in Compose, emptyDir in Kubernetes. Their content is lost with the container.',
        'zh-CN':
          '保持可写的目录：Compose 中为 tmpfs，Kubernetes 中为 emptyDir。内容随容器一起消失。',
      },
      source: 'C-013',
    }),
    labels: table({
      group: 'content',
      advanced: true,
      default: [],
      row: { en: 'label', 'zh-CN': '元数据' },
      most: 32,
      columns: {
        key: text({
          default: '',
          pattern: 'imageLabel',
          placeholder: 'com.example.team',
          label: { en: 'Key', 'zh-CN': '键' },
          help: {
            en: 'Starts with a reversed domain you own.',
            'zh-CN': '以你拥有的反写域名开头。',
          },
        }),
        value: text({
          default: '',
          label: { en: 'Value', 'zh-CN': '值' },
          help: { en: 'Any text on one line.', 'zh-CN': '任意单行文本。' },
        }),
      },
      label: { en: 'Image labels', 'zh-CN': '镜像元数据（LABEL）' },
      help: {
        en: 'Labels beside the org.opencontainers.image ones, which follow from the project. Environments do not belong here: one image serves them all.',
        'zh-CN':
          '除由项目信息生成的 org.opencontainers.image 元数据外，另行添加的元数据。不要写入环境信息：同一镜像用于所有环境。',
      },
      source: 'C-027',
    }),
    rustBacktrace: toggle({
      group: 'content',
      advanced: true,
      default: true,
      label: { en: 'Backtraces', 'zh-CN': '回溯信息' },
      help: {
        en: 'Sets RUST_BACKTRACE=1, so that a panic logs where it came from. Costs nothing until a panic; error libraries that capture a backtrace for every error become slower.',
        'zh-CN':
          '设置 RUST_BACKTRACE=1，panic 时日志会记录调用位置。正常运行没有开销；若错误库为每个错误捕获回溯，则会变慢。',
      },
      source: 'C-076',
    }),
  },
});
