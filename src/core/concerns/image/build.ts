import { choice, choices, same, toggle } from '../../fields/index.ts';

/** How the image is built, and for which platforms. */
export const buildFields = {
  cache: choice({
    group: 'build',
    default: 'cargo-chef',
    options: {
      'cargo-chef': {
        label: same('cargo-chef'),
        help: {
          en: 'Dependencies become an image layer. CI can share it through a registry; handles workspaces and build.rs.',
          'zh-CN': '依赖编译为单独的镜像层，CI 可通过镜像仓库共享；适用于 workspace 和 build.rs。',
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
  perProgram: toggle({
    group: 'build',
    advanced: true,
    several: true,
    default: false,
    label: { en: 'One image per program', 'zh-CN': '每个程序一个镜像' },
    help: {
      en: 'Off: one image holds all programs, and each workload starts its own; one build, one scan, one version. On: each program is a target of the same Dockerfile, with an image of its own named after it, so that each image holds and exposes only what it runs; a release still builds all of them together, under the same tag. A digest of the project pins only the image of the first workload. Neither has an entry script: a release step replaces waiting for migrations, probes and Compose conditions replace `wait`, and variables or a mounted configuration file replace `envsubst`.',
      'zh-CN':
        '关闭：一个镜像包含所有程序，各工作负载启动各自的程序，只需构建和扫描一次，版本一致。开启：每个程序是同一 Dockerfile 的一个构建目标，拥有以程序命名的镜像，只包含并暴露自己所需的内容；发布时仍一起构建，使用相同标签。项目中填写的摘要只固定第一个工作负载的镜像。两种方式都没有入口脚本：等待数据库迁移由发布步骤代替，`wait` 由探针和 Compose 条件代替，`envsubst` 由变量或挂载的配置文件代替。',
    },
    source: 'https://docs.docker.com/build/building/multi-stage/#stop-at-a-specific-build-stage',
  }),
};
