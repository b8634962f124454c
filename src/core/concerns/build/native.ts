import { choice, same, toggle } from '../../fields/index.ts';

/** Inputs of the build other than Rust code. */
export const nativeFields = {
  libc: choice({
    group: 'native',
    default: 'gnu',
    options: {
      gnu: {
        label: { en: 'glibc (gnu)', 'zh-CN': 'glibc（gnu）' },
        help: {
          en: 'Fast allocator and full DNS resolver. Runs on Debian and distroless cc; builder and runtime need the same Debian suite.',
          'zh-CN':
            '分配器快，DNS 解析完整。运行于 Debian 和 distroless cc；构建与运行镜像的 Debian 版本须一致。',
        },
      },
      musl: {
        label: same('musl'),
        help: {
          en: 'One static file that runs anywhere, even on scratch. Its allocator is slow with many threads; services under load add mimalloc or jemalloc.',
          'zh-CN':
            '单个静态文件，可在任何镜像上运行，包括 scratch。多线程下自带分配器较慢，高负载服务应改用 mimalloc 或 jemalloc。',
        },
      },
    },
    label: { en: 'C library', 'zh-CN': 'C 库' },
    help: {
      en: 'What the binary is linked against, and so which images can run it. Alpine and scratch need musl; C libraries such as libpq are easier with glibc.',
      'zh-CN':
        '二进制链接的 C 库，决定了可用的运行镜像。Alpine 和 scratch 需要 musl；依赖 libpq 等 C 库时用 glibc 更省事。',
    },
    source: 'C-001',
  }),
  tls: choice({
    group: 'native',
    default: 'rustls',
    options: {
      rustls: {
        label: same('rustls'),
        help: {
          en: 'No system library at build or run time; only CA certificates.',
          'zh-CN': '构建和运行都不需要系统库，只需 CA 证书。',
        },
      },
      openssl: {
        label: { en: 'OpenSSL, dynamic', 'zh-CN': 'OpenSSL（动态链接）' },
        help: {
          en: 'Adds libssl-dev to the builder and libssl to the runtime; security fixes come with the base image. Not for musl.',
          'zh-CN':
            '构建阶段安装 libssl-dev，运行镜像安装 libssl，安全修复随基础镜像更新。不适用于 musl。',
        },
      },
      'openssl-vendored': {
        label: { en: 'OpenSSL, vendored', 'zh-CN': 'OpenSSL（随源码编译）' },
        help: {
          en: 'Compiles OpenSSL into the binary. Works with musl, but builds are minutes longer and a fix means a new release.',
          'zh-CN':
            '将 OpenSSL 编译进二进制。可用于 musl，但构建要多花数分钟，修复漏洞需要重新发布。',
        },
      },
    },
    label: { en: 'TLS library', 'zh-CN': 'TLS 库' },
    help: {
      en: 'What the dependencies use for TLS; openssl-sys in Cargo.lock means OpenSSL. The choice decides the packages of both images, it does not change your features.',
      'zh-CN':
        '依赖所用的 TLS 实现；Cargo.lock 中出现 openssl-sys 即为 OpenSSL。此项只决定两个镜像中的软件包，不会改动你的 feature。',
    },
    source: 'C-008',
  }),
  protoc: toggle({
    group: 'native',
    default: false,
    label: { en: 'Install protoc', 'zh-CN': '安装 protoc' },
    help: {
      en: 'Puts the Protocol Buffers compiler and its well-known types into the builder. On when a build.rs runs tonic-prost-build or prost-build.',
      'zh-CN':
        '在构建阶段安装 Protocol Buffers 编译器及其标准类型。build.rs 中使用 tonic-prost-build 或 prost-build 时开启。',
    },
    source: 'C-121',
  }),
  sqlxOffline: toggle({
    group: 'native',
    default: false,
    label: { en: 'sqlx offline', 'zh-CN': 'sqlx 离线模式' },
    help: {
      en: 'Sets SQLX_OFFLINE, so that sqlx checks queries against the committed .sqlx directory instead of a database the image build cannot reach. Run cargo sqlx prepare after changing a query.',
      'zh-CN':
        '设置 SQLX_OFFLINE，让 sqlx 按已提交的 .sqlx 目录校验查询，而不去连接镜像构建时访问不到的数据库。修改查询后请运行 cargo sqlx prepare。',
    },
  }),
  jemalloc: toggle({
    group: 'native',
    advanced: true,
    default: false,
    label: same('jemalloc'),
    help: {
      en: 'On when the service links tikv-jemallocator. jemalloc keeps the page size of the machine that compiled it; for arm64 it is compiled for pages of up to 64 KiB, else it ends at once on kernels whose pages are larger (“Unsupported system page size”).',
      'zh-CN':
        '服务链接 tikv-jemallocator 时开启。jemalloc 会固定编译机器的页大小；面向 arm64 时按最大 64 KiB 的页编译，否则在页更大的内核上会立即退出（“Unsupported system page size”）。',
    },
    when: { 'image.platforms': 'linux/arm64' },
    source: 'https://github.com/tikv/jemallocator/blob/main/jemalloc-sys/README.md',
  }),
};
