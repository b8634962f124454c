import { choice, list, same, text, toggle } from '../../fields/index.ts';

/** The compiler, the edition and the features. */
export const toolchainFields = {
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
  nightly: text({
    group: 'toolchain',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'nightlyToolchain',
    maxLength: 32,
    placeholder: 'nightly-2026-05-20',
    label: { en: 'Nightly compiler', 'zh-CN': 'nightly 编译器' },
    help: {
      en: 'Nightly toolchain, with its date, for code that uses unstable features. rustup installs it in the image and the pipeline, over the compiler of the Rust version. Empty builds with the Rust version.',
      'zh-CN':
        '代码使用不稳定特性时所需的 nightly 工具链，须带日期。镜像与流水线中由 rustup 安装，替代上面的 Rust 版本。留空则使用 Rust 版本。',
    },
    source: 'https://rust-lang.github.io/rustup/concepts/toolchains.html',
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
      'zh-CN': '仅供参考，取自 Cargo.toml，cargo 以那里为准。Waybill 只检查 Rust 版本是否足够新。',
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
};
