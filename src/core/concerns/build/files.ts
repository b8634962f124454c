import { choice, list, same, toggle } from '../../fields/index.ts';

/** Files of the toolchain: pinned version, linker, cache, licences. */
export const filesFields = {
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
      'zh-CN': 'dev 配置中自有 crate 的 opt-level。调试构建慢到不便试用时选 1；依赖可以单独优化。',
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
};
