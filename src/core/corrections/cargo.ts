import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about Cargo and the compiler. */
export const cargoCorrections = {
  'C-068': {
    en: '`cargo install mold` installs a library that is not the linker. mold comes from the system’s packages; lld is already the default on x86-64 Linux.',
    'zh-CN':
      '`cargo install mold` 装到的并不是链接器。mold 应通过系统软件包安装；x86-64 Linux 上 lld 已是默认链接器。',
  },
  'C-069': {
    en: '`build.pipelining` has no effect any more. It is left out.',
    'zh-CN': '`build.pipelining` 已不再起作用，应删除。',
  },
  'C-070': {
    en: 'sccache cannot cache incremental builds. Where it is used, incremental compilation is off.',
    'zh-CN': 'sccache 无法缓存增量编译，使用它时应关闭增量编译。',
  },
  'C-072': {
    en: '`target-cpu=native` on a build machine makes a binary that dies with an illegal instruction on older nodes. A named processor level is chosen instead.',
    'zh-CN':
      '在构建机上使用 `target-cpu=native`，生成的二进制会在较旧节点上因非法指令而崩溃。应选择明确的处理器级别。',
  },
  'C-073': {
    en: 'With `panic = "abort"` one panicking handler ends the process with every request in flight. Servers keep `unwind`.',
    'zh-CN':
      '设置 `panic = "abort"` 后，任何一个处理函数 panic 都会终止进程，正在处理的请求全部中断。服务应保持 `unwind`。',
  },
  'C-074': {
    en: '`opt-level = "z"` makes a network service slower to save a little space. 3 with thin LTO is the default; size is a choice.',
    'zh-CN':
      '`opt-level = "z"` 以网络服务的速度换取少量空间。默认值为 3 加 thin LTO，体积优先可自行选择。',
  },
  'C-075': {
    en: 'UPX costs memory, trips virus scanners and hides what SBOM tools look for. It is not offered.',
    'zh-CN': 'UPX 会增加内存占用、触发杀毒软件误报，并隐藏 SBOM 工具所需的信息，因此不提供。',
  },
  'C-076': {
    en: 'Without debug information and symbols a backtrace holds only addresses. Line tables cost a few megabytes and stay.',
    'zh-CN': '没有调试信息和符号，回溯中只有地址。行号表只占几 MB，应予保留。',
  },
  'C-121': {
    en: 'tonic 0.14 generates code with `tonic-prost-build` and runs on `tonic-prost`; protoc and its standard types have to be in the builder.',
    'zh-CN':
      'tonic 0.14 由 `tonic-prost-build` 生成代码，运行时依赖 `tonic-prost`；构建镜像中须有 protoc 及其标准类型。',
  },
} as const satisfies Readonly<Record<string, Text>>;
