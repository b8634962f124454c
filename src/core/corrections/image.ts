import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about images and the build context. */
export const imageCorrections = {
  'C-001': {
    en: 'A binary links against the C library of its builder: built on trixie, it does not start on bookworm. Builder and final image use the same Debian suite.',
    'zh-CN':
      '二进制链接构建镜像中的 C 库，在 trixie 上构建便无法在 bookworm 上启动。构建镜像与最终镜像须使用同一 Debian 版本。',
  },
  'C-002': {
    en: 'After the stub `main.rs`, cargo sees no newer source and keeps the stub: the image ships a program that does nothing. cargo-chef avoids the stub altogether.',
    'zh-CN':
      '使用占位 `main.rs` 之后，cargo 认为源码没有更新，镜像中交付的便是空程序。改用 cargo-chef 即可完全避免占位文件。',
  },
  'C-003': {
    en: 'A stub `main.rs` fails with a library target, a workspace, `build.rs` or several binaries. cargo-chef prepares a recipe that fits all of them.',
    'zh-CN':
      '遇到库目标、workspace、`build.rs` 或多个二进制时，占位 `main.rs` 会失败。cargo-chef 生成的 recipe 适用于所有这些情况。',
  },
  'C-004': {
    en: '`Cargo.lock` must not be in `.dockerignore`: COPY fails without it, or every build resolves other versions. It stays, and cargo runs with `--locked`.',
    'zh-CN':
      '`.dockerignore` 不能排除 `Cargo.lock`，否则 COPY 失败，或每次构建解析出不同版本。应保留该文件，并让 cargo 使用 `--locked`。',
  },
  'C-005': {
    en: 'Ignoring tests, benches or Markdown breaks manifests that name them and code that includes them. Only build output, editor files and deployment files are left out.',
    'zh-CN':
      '忽略测试、基准或 Markdown 文件，会使引用它们的清单和代码无法构建。只应排除构建产物、编辑器文件和部署文件。',
  },
  'C-006': {
    en: 'Slim and distroless images have no curl, so a check that calls it marks the container unhealthy for good. The binary checks itself, without a shell.',
    'zh-CN':
      'slim 和 distroless 镜像中没有 curl，调用它的检查会让容器一直处于 unhealthy。应由二进制自我检查，无需 shell。',
  },
  'C-007': {
    en: 'Copying all sources before the dependencies are compiled recompiles everything after each edit. The dependencies get a layer of their own.',
    'zh-CN': '在编译依赖之前复制全部源码，每次改动都会重新编译所有内容。依赖应单独成层。',
  },
  'C-008': {
    en: 'OpenSSL from the system does not fit a static musl binary: it fails to link or crashes at the first TLS call. rustls needs no C library.',
    'zh-CN':
      '系统 OpenSSL 与静态 musl 二进制不兼容，会链接失败，或在首次 TLS 调用时崩溃。rustls 不依赖 C 库。',
  },
  'C-009': {
    en: 'Alpine 3.21 gets no more security fixes. A supported release takes its place.',
    'zh-CN': 'Alpine 3.21 已停止安全更新，应换用仍受支持的版本。',
  },
  'C-010': {
    en: 'Distroless images for Debian 12 ended in September 2026, and without `:nonroot` they run as root. `cc-debian13:nonroot` is used.',
    'zh-CN':
      'Debian 12 的 distroless 镜像已于 2026 年 9 月停止更新，且不带 `:nonroot` 时以 root 运行。应使用 `cc-debian13:nonroot`。',
  },
  'C-011': {
    en: 'An image without a fixed tag is another image tomorrow. Bases and tools are pinned.',
    'zh-CN': '没有固定标签的镜像，明天可能就是另一个镜像。基础镜像和工具都应固定版本。',
  },
  'C-012': {
    en: 'A scanner with the Docker socket is root on the host, and its `latest` tag was replaced by malware in March 2026. It is pinned by digest and reads the image from a file or registry.',
    'zh-CN':
      '拿到 Docker 套接字的扫描器等同于主机 root，而其 `latest` 标签在 2026 年 3 月曾被替换为恶意软件。应按摘要固定版本，并从文件或镜像仓库读取镜像。',
  },
  'C-013': {
    en: '`VOLUME /tmp` adds a writable volume; it does not make the root read-only. Compose and Kubernetes mount the root read-only and `/tmp` in memory.',
    'zh-CN':
      '`VOLUME /tmp` 只是新增一个可写卷，并不会让根文件系统变为只读。应由 Compose 和 Kubernetes 以只读方式挂载根目录，并单独挂载 `/tmp`。',
  },
  'C-014': {
    en: 'The guides call the health check by three names and implement none. There is one subcommand, and HEALTHCHECK is written only where Docker or Compose reads it.',
    'zh-CN':
      '各指南对健康检查有三种写法，却都没有实现。应只有一个子命令，且仅在 Docker 或 Compose 会读取时才写入 HEALTHCHECK。',
  },
  'C-015': {
    en: 'Without `--locked` a build takes other versions than were tested. cargo and installed tools use the lock file and fixed versions.',
    'zh-CN':
      '不加 `--locked`，构建所用的版本可能与测试时不同。cargo 和安装的工具都应使用锁文件与固定版本。',
  },
  'C-016': {
    en: 'Kubernetes can verify only a number as non-root; a user name is refused under `runAsNonRoot`. Image and pod use the same numeric user.',
    'zh-CN':
      'Kubernetes 只能凭数字确认非 root，设置 `runAsNonRoot` 时用户名会被拒绝。镜像与 Pod 应使用同一数字用户 ID。',
  },
  'C-017': {
    en: '`libssl3` of bookworm is `libssl3t64` in trixie, so raising the base breaks the installation. With rustls no OpenSSL package is needed.',
    'zh-CN':
      'bookworm 的 `libssl3` 在 trixie 中名为 `libssl3t64`，升级基础镜像会导致安装失败。使用 rustls 则不需要 OpenSSL 软件包。',
  },
  'C-018': {
    en: 'A target triple written as `x86_64` fails on arm64 builders. The triple follows from the platform.',
    'zh-CN': '写死 `x86_64` 的目标三元组在 arm64 构建机上会失败，应由平台推导得出。',
  },
  'C-019': {
    en: 'Distroless is not non-root by itself, and a non-root builder cannot write `target/`. The final image names the user; the builder stays as it is.',
    'zh-CN':
      'distroless 并非默认非 root，而非 root 的构建阶段又无法写入 `target/`。应在最终镜像中指定用户，构建阶段保持不变。',
  },
  'C-020': {
    en: 'Sizes below 50 MB cannot be reached on a Debian base. Expectations are given as ranges with their source.',
    'zh-CN': '以 Debian 为基础的镜像不可能小于 50 MB。预期值应以区间给出，并注明来源。',
  },
  'C-021': {
    en: 'Endpoint, environment and log level in the image mean one image per environment. They are set at run time.',
    'zh-CN': '把端点、环境和日志级别写进镜像，就意味着每个环境一个镜像。它们应在运行时设置。',
  },
  'C-023': {
    en: '`cargo audit` is not in the Rust image, and a build that reads an advisory database changes by the day. cargo-deny runs in the pipeline.',
    'zh-CN':
      'Rust 镜像中没有 `cargo audit`，而依赖公告数据库的构建每天结果都可能不同。应在流水线中运行 cargo-deny。',
  },
  'C-025': {
    en: 'Copying `target` and the whole cargo home between stages moves gigabytes, and different flags compile twice. One stage cooks and builds with the same flags.',
    'zh-CN':
      '在阶段之间复制 `target` 和整个 cargo 目录会搬运数 GB 数据，参数不一致还会编译两遍。应在同一阶段以相同参数编译依赖和程序。',
  },
  'C-027': {
    en: 'Tools read the `org.opencontainers.image` labels, not `maintainer` or `version`. Version and revision come from the build.',
    'zh-CN':
      '工具读取的是 `org.opencontainers.image` 标签，而不是 `maintainer` 或 `version`。版本与提交号由构建传入。',
  },
  'C-071': {
    en: 'Rust 1.90 is far out of support. The toolchain is a current release, pinned with all three numbers.',
    'zh-CN': 'Rust 1.90 早已停止支持。应使用当前版本的工具链，并写全三段版本号。',
  },
  'C-109': {
    en: '`FROM … as` in another case than FROM is a lint warning that fails strict builds. The keyword is `AS`.',
    'zh-CN': '`FROM … as` 大小写不一致会触发 lint 警告，严格构建会因此失败。关键字应写作 `AS`。',
  },
  'C-110': {
    en: 'As process 1 a program without a SIGTERM handler ignores the signal, and every stop waits for SIGKILL. The code handles it; Compose adds an init.',
    'zh-CN':
      '作为 1 号进程，未处理 SIGTERM 的程序会忽略该信号，每次停止都要等到 SIGKILL。代码应处理该信号，Compose 则加上 init。',
  },
  'C-114': {
    en: '`apt-get install` without `--no-install-recommends` fills the image with packages that nobody asked for.',
    'zh-CN': '`apt-get install` 不加 `--no-install-recommends`，会把并不需要的软件包装进镜像。',
  },
} as const satisfies Readonly<Record<string, Text>>;
