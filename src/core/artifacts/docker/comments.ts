import type { Text } from '../../fields/index.ts';
import type { Instruction } from '../../formats/dockerfile.ts';
import { type Plan, say } from '../../plan/index.ts';

/** Comments that explain the Dockerfile, in both languages. */
const comments = {
  overview: {
    en: 'Builds the release binary and puts it, without the toolchain, into a small image. BuildKit’s lint finds nothing here (C-109).',
    'zh-CN':
      '构建发布版二进制，只将它放入精简的运行镜像，不带工具链。BuildKit 的 lint 检查没有警告（C-109）。',
  },
  suite: {
    en: 'The same Debian suite as the final image: a newer glibc here would not start there (C-001).',
    'zh-CN':
      '与最终镜像使用同一 Debian 版本：若此处 glibc 较新，二进制在最终镜像中无法启动（C-001）。',
  },
  alpine: {
    en: 'On Alpine the host target is musl, so C dependencies compile without a cross-compiler (C-008, C-018).',
    'zh-CN': 'Alpine 的本机目标就是 musl，C 依赖无需交叉编译器即可编译（C-008、C-018）。',
  },
  buildPlatform: {
    en: 'This stage always runs on the build machine; only the compiler output is foreign (C-018).',
    'zh-CN': '该阶段始终在构建机自身的架构上运行，只有编译产物面向目标架构（C-018）。',
  },
  toolchain: {
    en: 'Keep a rust-toolchain.toml from downloading another compiler than this image has.',
    'zh-CN': '避免项目中的 rust-toolchain.toml 触发下载另一套编译器。',
  },
  wrapper: {
    en: 'Keep .cargo/config.toml from calling a compiler wrapper that this image does not have.',
    'zh-CN': '避免 .cargo/config.toml 调用此镜像中没有的编译器包装程序。',
  },
  apt: {
    en: 'Only what is asked for (C-114). Unpinned: Debian removes superseded versions, and the image tag pins the suite.',
    'zh-CN':
      '只安装指定的软件包（C-114）。不固定版本：Debian 会移除被取代的版本，而镜像标签已固定发行版本。',
  },
  apk: {
    en: 'Unpinned: Alpine removes superseded versions, and the image tag pins the release.',
    'zh-CN': '不固定版本：Alpine 会移除被取代的版本，而镜像标签已固定发行版本。',
  },
  zigbuild: {
    en: 'zig links for every architecture; Debian wants Python packages in an environment of their own.',
    'zh-CN': '由 zig 为各架构链接；Debian 要求 Python 包安装在独立的虚拟环境中。',
  },
  xxInstead: {
    en: 'xx instead of zigbuild: zig does not bring the C libraries of the target.',
    'zh-CN': '此处用 xx 代替 zigbuild：zig 不提供目标架构的 C 库。',
  },
  xxScripts: {
    en: 'The image of xx holds nothing but its scripts.',
    'zh-CN': 'xx 镜像中只有它的脚本。',
  },
  xxPackages: {
    en: 'Libraries of the target architecture.',
    'zh-CN': '目标架构的库。',
  },
  chef: {
    en: 'Before the system packages, so that another package does not compile it again.',
    'zh-CN': '放在系统软件包之前，更换软件包时无需重新编译。',
  },
  planner: {
    en: 'The recipe changes only when dependencies do, and with it the layer of compiled ones (C-002, C-003, C-007).',
    'zh-CN': '只有依赖变化时 recipe 才会变化，已编译的依赖层才会失效（C-002、C-003、C-007）。',
  },
  targets: {
    en: 'One stage per architecture, chosen by TARGETARCH.',
    'zh-CN': '每种架构一个阶段，由 TARGETARCH 选择。',
  },
  profile: {
    en: 'The release profile, over what Cargo.toml says; the same for dependencies and binary.',
    'zh-CN': '编译配置（release profile），优先于 Cargo.toml；依赖与二进制使用同一份。',
  },
  cook: {
    en: 'Compiles the dependencies. The flags equal those of the build below, or they compile twice (C-025).',
    'zh-CN': '编译依赖。参数须与下方构建一致，否则依赖会编译两遍（C-025）。',
  },
  mounts: {
    en:
      'target/ is a cache and not part of the layer: the binary is copied out in the same step.\n' +
      'The sources are touched first: cargo goes by file times, and an older checkout would\n' +
      'otherwise ship the program that is already in the cache.',
    'zh-CN':
      'target/ 是缓存，不属于镜像层，因此在同一步中复制出二进制。\n' +
      '先更新源码的时间戳：cargo 按文件时间判断，\n' +
      '否则较旧的检出会把缓存中已有的程序当作构建结果。',
  },
  stub: {
    en:
      'Compiles the dependencies with an empty program in place of the source, then forgets what\n' +
      'belongs to it: cargo goes by file times and would take the empty program for the finished one.\n' +
      'cargo-chef does this for workspaces, build.rs and other layouts too.',
    'zh-CN':
      '用空程序代替源码来编译依赖，随后清除空程序的产物：\n' +
      'cargo 按文件时间判断，否则会把空程序当作已完成的构建。\n' +
      'cargo-chef 还能处理 workspace、build.rs 和其他目录结构。',
  },
  node: {
    en: 'Node only builds the front end and is not shipped. The full image has git and compilers, which some packages need. The output is the same for every platform, so the stage runs once, on the build machine.',
    'zh-CN':
      'Node 只用于构建前端，不会随镜像发布。完整镜像带有部分依赖包所需的 git 和编译器。产物与平台无关，此阶段只在构建机上运行一次。',
  },
  nodePackages: {
    en: 'Exactly the packages of the lock file; installed again only when these files change.',
    'zh-CN': '严格按锁文件安装依赖包；只有这些文件变化时才会重新安装。',
  },
  wasm: {
    en: 'Compiles the front end to WebAssembly with the wasm-bindgen of Cargo.lock. The output is the same for every platform, so the stage runs once, on the build machine.',
    'zh-CN':
      '将前端编译为 WebAssembly，wasm-bindgen 的版本取自 Cargo.lock。产物与平台无关，此阶段只在构建机上运行一次。',
  },
  embedded: {
    en: 'The code embeds the front end, so it must be there before cargo compiles.',
    'zh-CN': '代码会嵌入前端产物，须在 cargo 编译前就位。',
  },
  served: {
    en: 'The front end, which the service opens at run time.',
    'zh-CN': '服务运行时读取的前端产物。',
  },
  certificates: {
    en: 'Without CA certificates no TLS connection to the outside can be verified.',
    'zh-CN': '没有 CA 证书就无法验证对外的 TLS 连接。',
  },
  zones: {
    en: 'Without the rules of the time zones, TZ means UTC and nothing says so.',
    'zh-CN': '没有时区数据时，TZ 会被静默地当作 UTC。',
  },
  assets: {
    en: 'Readable for everyone, writable for no one.',
    'zh-CN': '所有用户可读，均不可写。',
  },
  writable: {
    en: 'Owned by the service: volumes mounted here take over the owner.',
    'zh-CN': '归服务用户所有：挂载到此处的卷会沿用该属主。',
  },
  programs: {
    en: 'One image for each program, from the same build; docker build --target chooses one, and without it builds the last one.',
    'zh-CN':
      '每个程序一个镜像，来自同一次构建；docker build --target 选择其中之一，不指定时构建最后一个。',
  },
  user: {
    en: 'A number, because Kubernetes can verify only a number as non-root (C-016, C-019).',
    'zh-CN': '使用数字，因为 Kubernetes 只能凭数字确认非 root（C-016、C-019）。',
  },
  health: {
    en: 'For Docker and Compose; Kubernetes uses its own probes (C-014). The binary asks itself, because slim images have no curl (C-006).',
    'zh-CN':
      '供 Docker 和 Compose 使用；Kubernetes 使用自己的探针（C-014）。由二进制检查自身，因为精简镜像中没有 curl（C-006）。',
  },
  noHealth: {
    en: 'No HEALTHCHECK: Kubernetes uses its own probes (C-014).',
    'zh-CN': '没有 HEALTHCHECK：Kubernetes 使用自己的探针（C-014）。',
  },
  build: {
    en: 'Exactly the versions of the committed Cargo.lock (C-004, C-015).',
    'zh-CN': '严格使用已提交的 Cargo.lock 中的版本（C-004、C-015）。',
  },
  rustls: {
    en: 'rustls is compiled in: no OpenSSL package, whose name changes with the suite (C-017).',
    'zh-CN': 'rustls 已编译进二进制，无需 OpenSSL 软件包，其名称随发行版本变化（C-017）。',
  },
  distroless: {
    en: 'A supported release that does not run as root (C-010).',
    'zh-CN': '使用仍受支持且不以 root 运行的版本（C-010）。',
  },
  alpineBase: {
    en: 'A release that still gets security fixes (C-009), never latest (C-011).',
    'zh-CN': '使用仍提供安全更新的版本（C-009），不使用 latest（C-011）。',
  },
  noEnvironment: {
    en: 'No ENV for endpoints, environment or log level: they come at run time, and one image serves all (C-021).',
    'zh-CN':
      '不用 ENV 写入端点、环境名或日志级别：它们在运行时注入，同一镜像可用于所有环境（C-021）。',
  },
  labels: {
    en: 'Filled in by the build: docker buildx bake, or --build-arg (C-027, C-091).',
    'zh-CN': '由构建时填入：docker buildx bake，或 --build-arg（C-027、C-091）。',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The Dockerfile comment with this key, in the plan's language. */
export const note = (plan: Plan, key: keyof typeof comments): Instruction => ({
  kind: 'comment',
  text: say(plan, comments[key]),
});
