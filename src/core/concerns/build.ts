import { choice, defineConcern, list, number, same, text, toggle } from '../fields/index.ts';

/** How the binary is compiled; the profile reaches cargo as CARGO_PROFILE_RELEASE_*. */
export const build = defineConcern({
  title: { en: 'Build', 'zh-CN': '构建' },
  intro: {
    en: 'How cargo compiles the binary. The profile is set as environment variables in the builder stage, so nothing in Cargo.toml has to change.',
    'zh-CN': 'cargo 如何编译二进制。编译配置以环境变量写入构建阶段，无需改动 Cargo.toml。',
  },
  groups: {
    toolchain: { en: 'Toolchain and features', 'zh-CN': '工具链与 feature' },
    native: { en: 'Native dependencies', 'zh-CN': '原生依赖' },
    profile: { en: 'Release profile', 'zh-CN': '编译配置（release profile）' },
    cpu: { en: 'Processor level', 'zh-CN': '处理器级别' },
    files: { en: 'Files for cargo', 'zh-CN': 'Cargo 文件' },
  },
  fields: {
    rustVersion: text({
      group: 'toolchain',
      default: '1.98.0',
      pattern: 'cargoVersion',
      maxLength: 32,
      label: { en: 'Rust version', 'zh-CN': 'Rust 版本' },
      help: {
        en: 'Tag of the official rust image, all three numbers, so that a rebuild uses the same compiler. 1.98.0 is the newest tag that was verified. Parts count as numbers: 1.100 is newer than 1.99, and in YAML it needs quotes or it turns into 1.1.',
        'zh-CN':
          '官方 rust 镜像的标签，写全三段数字，重新构建时才会使用同一编译器。1.98.0 是已验证可用的最新标签。版本按数字逐段比较：1.100 比 1.99 新；在 YAML 中要加引号，否则会变成 1.1。',
      },
      source: 'C-071',
    }),
    edition: choice({
      group: 'toolchain',
      advanced: true,
      default: '2024',
      options: {
        '2015': { label: same('2015') },
        '2018': { label: same('2018') },
        '2021': { label: same('2021') },
        '2024': {
          label: same('2024'),
          help: { en: 'Needs Rust 1.85 or newer.', 'zh-CN': '需要 Rust 1.85 或更高版本。' },
        },
      },
      label: { en: 'Edition', 'zh-CN': 'Edition' },
      help: {
        en: 'For information, as Cargo.toml has it: cargo reads the edition there. Waybill only checks that the Rust version is new enough.',
        'zh-CN':
          '仅供参考，取自 Cargo.toml，cargo 以那里为准。Waybill 只检查 Rust 版本是否足够新。',
      },
    }),
    features: list({
      group: 'toolchain',
      default: [],
      pattern: 'featureName',
      placeholder: 'postgres',
      label: { en: 'Features', 'zh-CN': 'Feature' },
      help: {
        en: 'Features switched on with --features for the dependency layer and the build alike. A difference between the two would compile the dependencies twice.',
        'zh-CN':
          '通过 --features 启用的 feature，依赖层与最终构建使用同一组；两者不一致会导致依赖编译两遍。',
      },
      source: 'C-025',
    }),
    defaultFeatures: toggle({
      group: 'toolchain',
      advanced: true,
      default: true,
      label: { en: 'Default features', 'zh-CN': '默认 feature' },
      help: {
        en: 'Off passes --no-default-features: smaller builds, but every feature the service needs has to be listed.',
        'zh-CN': '关闭后传入 --no-default-features：构建更小，但服务需要的每个 feature 都要列出。',
      },
    }),
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
    optLevel: choice({
      group: 'profile',
      advanced: true,
      default: '3',
      options: {
        '3': { label: { en: '3, fastest', 'zh-CN': '3（最快）' } },
        '2': { label: same('2') },
        s: { label: { en: 's, small', 'zh-CN': 's（较小）' } },
        z: { label: { en: 'z, smallest', 'zh-CN': 'z（最小）' } },
      },
      label: { en: 'Optimisation', 'zh-CN': '优化级别' },
      help: {
        en: 'opt-level of the release profile. A network service gains from 3; s and z save some megabytes of image and cost CPU on every request.',
        'zh-CN':
          'release profile 的 opt-level。网络服务适合 3；s 和 z 可节省数 MB 镜像体积，但每个请求都要多耗 CPU。',
      },
      source: 'C-074',
    }),
    lto: choice({
      group: 'profile',
      advanced: true,
      default: 'thin',
      options: {
        off: { label: { en: 'off', 'zh-CN': 'off（关闭）' } },
        thin: { label: same('thin') },
        fat: {
          label: same('fat'),
          help: {
            en: 'Slightly faster code for a much longer link and several gigabytes of memory.',
            'zh-CN': '代码略快，但链接时间大幅增加，并占用数 GB 内存。',
          },
        },
      },
      label: { en: 'Link-time optimisation', 'zh-CN': '链接时优化' },
      help: {
        en: 'Optimises across crates. thin gives most of the speed of fat in a fraction of its link time.',
        'zh-CN': '跨 crate 优化。thin 用少得多的链接时间换来接近 fat 的性能。',
      },
      source: 'C-074',
    }),
    codegenUnits: number({
      group: 'profile',
      advanced: true,
      default: 1,
      min: 1,
      max: 256,
      label: { en: 'Codegen units', 'zh-CN': '代码生成单元' },
      help: {
        en: 'Parts each crate is split into for parallel compilation. 1 gives the fastest code; 16, the default of cargo, builds faster on many cores.',
        'zh-CN':
          '每个 crate 拆成多少份并行编译。1 生成的代码最快；cargo 默认的 16 在多核机器上构建更快。',
      },
      source: 'C-074',
    }),
    panic: choice({
      group: 'profile',
      advanced: true,
      default: 'unwind',
      options: {
        unwind: {
          label: same('unwind'),
          help: {
            en: 'A panic ends one task; the other requests go on.',
            'zh-CN': 'panic 只结束当前任务，其他请求继续处理。',
          },
        },
        abort: {
          label: same('abort'),
          help: {
            en: 'A panic in one handler kills the process with every request in flight.',
            'zh-CN': '任一处理函数 panic 都会终止整个进程，正在处理的请求全部中断。',
          },
        },
      },
      label: { en: 'On panic', 'zh-CN': 'panic 处理' },
      help: {
        en: 'What a panic does. Servers keep unwind; abort makes a somewhat smaller binary and suits programs that are restarted anyway.',
        'zh-CN': 'panic 时的行为。服务应保持 unwind；abort 的二进制略小，适合本就会被重启的程序。',
      },
      source: 'C-073',
    }),
    strip: choice({
      group: 'profile',
      advanced: true,
      default: 'none',
      options: {
        none: { label: { en: 'none', 'zh-CN': 'none（不剥离）' } },
        debuginfo: { label: same('debuginfo') },
        symbols: { label: same('symbols') },
      },
      label: { en: 'Strip', 'zh-CN': '符号剥离' },
      help: {
        en: 'What is removed from the binary. none keeps backtraces and profiles readable for a few megabytes; symbols is smallest and leaves only addresses.',
        'zh-CN':
          '从二进制中移除的内容。none 多占几 MB，回溯和性能剖析保持可读；symbols 最小，但只剩地址。',
      },
      source: 'C-076',
    }),
    debug: choice({
      group: 'profile',
      advanced: true,
      default: 'line-tables-only',
      options: {
        none: { label: { en: 'none', 'zh-CN': 'none（无）' } },
        'line-tables-only': {
          label: same('line-tables-only'),
          help: {
            en: 'File and line in backtraces, little else.',
            'zh-CN': '回溯中有文件名和行号，其余从略。',
          },
        },
        full: {
          label: { en: 'full', 'zh-CN': 'full（完整）' },
          help: {
            en: 'Variables for a debugger; the binary can grow to several times its size.',
            'zh-CN': '调试器可查看变量，二进制可能增大数倍。',
          },
        },
      },
      label: { en: 'Debug information', 'zh-CN': '调试信息' },
      help: {
        en: 'How much the binary knows about its source. It costs disk, not speed; stripping removes it again.',
        'zh-CN': '二进制中保留多少源码信息。只占磁盘，不影响速度；剥离会将其移除。',
      },
      source: 'C-076',
    }),
    cpuAmd64: choice({
      group: 'cpu',
      advanced: true,
      default: 'baseline',
      when: { 'image.platforms': 'linux/amd64' },
      options: {
        baseline: { label: { en: 'Any x86-64', 'zh-CN': '任意 x86-64' } },
        'x86-64-v2': {
          label: same('x86-64-v2'),
          help: {
            en: 'SSE4.2, servers since about 2009.',
            'zh-CN': 'SSE4.2，约 2009 年后的服务器。',
          },
        },
        'x86-64-v3': {
          label: same('x86-64-v3'),
          help: { en: 'AVX2, servers since about 2013.', 'zh-CN': 'AVX2，约 2013 年后的服务器。' },
        },
        'x86-64-v4': {
          label: same('x86-64-v4'),
          help: {
            en: 'AVX-512; missing on many current machines.',
            'zh-CN': 'AVX-512，许多现役机器并不支持。',
          },
        },
      },
      label: { en: 'Level on amd64', 'zh-CN': 'amd64 级别' },
      help: {
        en: 'Instruction set the amd64 build may use. On an older node the process dies with an illegal instruction, so a higher level needs nodes that are known to have it.',
        'zh-CN':
          'amd64 构建可使用的指令集。在较旧的节点上进程会因非法指令而崩溃，选择更高级别前须确认节点支持。',
      },
      source: 'C-072',
    }),
    cpuArm64: choice({
      group: 'cpu',
      advanced: true,
      default: 'baseline',
      when: { 'image.platforms': 'linux/arm64' },
      options: {
        baseline: { label: { en: 'Any arm64', 'zh-CN': '任意 arm64' } },
        'neoverse-n1': {
          label: same('neoverse-n1'),
          help: { en: 'Graviton2, Ampere Altra.', 'zh-CN': 'Graviton2、Ampere Altra。' },
        },
        'neoverse-v1': {
          label: same('neoverse-v1'),
          help: { en: 'Graviton3, with SVE.', 'zh-CN': 'Graviton3，支持 SVE。' },
        },
      },
      label: { en: 'Level on arm64', 'zh-CN': 'arm64 级别' },
      help: {
        en: 'Processor the arm64 build is tuned for. Machines below it, among them the Raspberry Pi 4, stop with an illegal instruction.',
        'zh-CN':
          'arm64 构建针对的处理器。低于此级别的机器（例如 Raspberry Pi 4）会因非法指令而退出。',
      },
      source: 'C-072',
    }),
    toolchainFile: toggle({
      group: 'files',
      default: false,
      label: same('rust-toolchain.toml'),
      help: {
        en: 'Pins the Rust version for everybody who builds in the repository, with rustfmt and clippy. The image build does not read it: its builder has the version already.',
        'zh-CN':
          '为所有在仓库中构建的人固定 Rust 版本，并附带 rustfmt 与 clippy。镜像构建不读取此文件，构建镜像已是该版本。',
      },
      source: 'C-071',
    }),
    cargoConfig: toggle({
      group: 'files',
      default: false,
      label: same('.cargo/config.toml'),
      help: {
        en: 'Linker, compiler cache and processor level for builds outside the image. Merge it by hand if the repository has one: cargo reads only one per folder.',
        'zh-CN':
          '镜像之外构建所用的链接器、编译缓存与处理器级别。若仓库已有此文件请手工合并，Cargo 在每个目录只读取一份。',
      },
      source: 'C-069',
    }),
    linker: choice({
      group: 'files',
      default: 'default',
      when: { 'build.cargoConfig': true },
      options: {
        default: {
          label: { en: 'As Rust ships it', 'zh-CN': 'Rust 默认' },
          help: {
            en: 'lld on x86-64 Linux since Rust 1.90; nothing to install.',
            'zh-CN': '自 Rust 1.90 起，x86-64 Linux 默认使用 lld，无需安装。',
          },
        },
        lld: {
          label: same('lld'),
          help: {
            en: 'Also on arm64; needs the packages clang and lld.',
            'zh-CN': 'arm64 也使用 lld，需安装 clang 和 lld 软件包。',
          },
        },
        mold: {
          label: same('mold'),
          help: {
            en: 'Fastest for large programs; needs the packages clang and mold. It is not on crates.io.',
            'zh-CN': '链接大型程序最快，需安装 clang 和 mold 软件包；crates.io 上没有它。',
          },
        },
      },
      label: { en: 'Linker', 'zh-CN': '链接器' },
      help: {
        en: 'Links development builds on Linux. It saves seconds per build of a large workspace and changes nothing about the released image.',
        'zh-CN': 'Linux 上开发构建所用的链接器。大型工作区每次构建可省数秒，不影响发布的镜像。',
      },
      source: 'C-068',
    }),
    sccache: toggle({
      group: 'files',
      default: false,
      when: { 'build.cargoConfig': true },
      label: same('sccache'),
      help: {
        en: 'Shares compiled crates between checkouts, and through a bucket between people. It cannot cache incremental builds, so those are switched off.',
        'zh-CN':
          '在多个检出目录之间共享已编译的 crate，借助对象存储还可在团队内共享。它无法缓存增量编译，因此会关闭增量编译。',
      },
      source: 'C-070',
    }),
    profiles: toggle({
      group: 'files',
      default: false,
      label: { en: 'Profiles for Cargo.toml', 'zh-CN': 'Cargo.toml 编译配置' },
      help: {
        en: 'A fragment with the release and dev profiles and what each key does, to copy into Cargo.toml, so that builds outside the image equal those inside. Size and speed variants are explained beside it.',
        'zh-CN':
          '包含 release 与 dev 编译配置及逐项说明的片段，复制到 Cargo.toml 后，镜像内外的构建保持一致；并说明偏重体积和偏重速度的取舍。',
      },
      source: 'C-074',
    }),
    devOptLevel: choice({
      group: 'files',
      advanced: true,
      default: '0',
      when: { 'build.profiles': true },
      options: {
        '0': { label: { en: '0, compiles fastest', 'zh-CN': '0（编译最快）' } },
        '1': { label: { en: '1, runs faster', 'zh-CN': '1（运行较快）' } },
      },
      label: { en: 'Optimisation in development', 'zh-CN': '开发构建优化级别' },
      help: {
        en: 'opt-level of the dev profile for your own crates. 1 helps when debug builds are too slow to try out; dependencies can be optimised apart.',
        'zh-CN':
          'dev 配置中自有 crate 的 opt-level。调试构建慢到不便试用时选 1；依赖可以单独优化。',
      },
    }),
    deny: toggle({
      group: 'files',
      default: false,
      label: same('deny.toml'),
      help: {
        en: 'Rules for cargo-deny: known vulnerabilities, licences, duplicate versions, and where crates may come from. The pipeline runs it when there is one; it has no place in the image build.',
        'zh-CN':
          'cargo-deny 的规则：已知漏洞、许可证、重复版本以及 crate 的允许来源。启用流水线时会运行它；不应放进镜像构建。',
      },
      source: 'C-023',
    }),
    licenses: list({
      group: 'files',
      advanced: true,
      default: [
        'MIT',
        'Apache-2.0',
        'Apache-2.0 WITH LLVM-exception',
        'BSD-2-Clause',
        'BSD-3-Clause',
        'ISC',
        'MPL-2.0',
        'Unicode-3.0',
        'Zlib',
        'CDLA-Permissive-2.0',
      ],
      when: { 'build.deny': true },
      placeholder: 'MIT',
      label: { en: 'Allowed licences', 'zh-CN': '允许的许可证' },
      help: {
        en: 'SPDX names that dependencies may have; any other fails the check. Ask those who answer for licences in your company before adding one.',
        'zh-CN':
          '依赖可使用的许可证（SPDX 名称），其余一律不通过。新增前请咨询公司内负责许可证的人员。',
      },
    }),
  },
});
