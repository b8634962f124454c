import { choice, same, text } from '../../fields/index.ts';

/** The name and layout of the crate. */
export const crateFields = {
  name: text({
    group: 'crate',
    default: 'app',
    pattern: 'fileName',
    // A Service name has at most 63 characters, including the suffix `-headless`; a Helm release
    // name has at most 53.
    maxLength: 53,
    label: { en: 'Name', 'zh-CN': '名称' },
    help: {
      en: 'Names the Deployment, the Service, the chart and the image. Renaming it later creates new objects beside the old ones, so choose it before the first release. At most 53 characters.',
      'zh-CN':
        '用于 Deployment、Service、Chart 和镜像的名称。上线后再改名会创建一套新对象，旧对象不会自动清理，请在首次发布前定好。最多 53 个字符。',
    },
  }),
  binary: text({
    group: 'crate',
    advanced: true,
    default: '',
    pattern: 'binaryName',
    optional: true,
    maxLength: 64,
    label: { en: 'Binary', 'zh-CN': '二进制名' },
    help: {
      en: 'The [[bin]] target that cargo builds and the container starts. Empty means the same as the name; a wrong one ends the build with “no bin target named …”.',
      'zh-CN':
        'cargo 构建并由容器启动的 [[bin]] 目标。留空则与名称相同；填错会在构建时报“no bin target named …”。',
    },
  }),
  description: text({
    group: 'crate',
    advanced: true,
    default: '',
    optional: true,
    maxLength: 500,
    label: { en: 'Description', 'zh-CN': '描述' },
    help: {
      en: 'One sentence for the image label, the chart and WAYBILL.md. No effect at run time.',
      'zh-CN': '用于镜像元数据、Chart 和 WAYBILL.md 的一句话说明，不影响运行。',
    },
  }),
  layout: choice({
    group: 'crate',
    advanced: true,
    default: 'single',
    options: {
      single: { label: { en: 'Single crate', 'zh-CN': '单一 crate' } },
      workspace: {
        label: same('Workspace'),
        help: {
          en: 'The build context is the workspace root, so that path dependencies and the shared Cargo.lock are there.',
          'zh-CN': '以 workspace 根目录为构建上下文，路径依赖和共用的 Cargo.lock 才能找到。',
        },
      },
    },
    label: { en: 'Layout', 'zh-CN': '代码结构' },
    help: {
      en: 'Whether Cargo.toml describes one package or a workspace. In a workspace cargo is told which package to build, so that the other members are not compiled for this image.',
      'zh-CN':
        'Cargo.toml 描述的是单个 package 还是 workspace。若为 workspace，会告诉 cargo 只构建哪个 package，其他成员不会为此镜像编译。',
    },
  }),
  package: text({
    group: 'crate',
    default: '',
    pattern: 'crateName',
    optional: true,
    maxLength: 64,
    when: { 'project.layout': 'workspace' },
    label: { en: 'Package', 'zh-CN': 'Package' },
    help: {
      en: 'The workspace member that holds the binary, passed to cargo as --package. Empty means the same as the binary.',
      'zh-CN': '包含该二进制的 workspace 成员，以 --package 传给 cargo。留空则与二进制名相同。',
    },
  }),
  version: text({
    group: 'crate',
    default: '0.1.0',
    pattern: 'cargoVersion',
    maxLength: 64,
    label: { en: 'Version', 'zh-CN': '版本' },
    help: {
      en: 'The version being shipped: image tag, version label and appVersion of the chart. Raise it for every release; rolling back needs the old tag to still mean the old build.',
      'zh-CN':
        '本次交付的版本，用作镜像标签、版本 label 和 Chart 的 appVersion。每次发布都应递增：只有旧标签始终指向旧构建，才能可靠回滚。',
    },
    source: 'C-041',
  }),
  repository: text({
    group: 'crate',
    advanced: true,
    default: '',
    pattern: 'url',
    optional: true,
    placeholder: 'https://github.com/acme/api',
    label: { en: 'Repository', 'zh-CN': '代码仓库' },
    help: {
      en: 'Address of the source code, written to org.opencontainers.image.source. Registries and update bots use it to lead from an image back to its code.',
      'zh-CN':
        '源代码地址，写入 org.opencontainers.image.source。镜像仓库和依赖更新工具据此从镜像找到代码。',
    },
    source: 'C-027',
  }),
  license: text({
    group: 'crate',
    advanced: true,
    default: '',
    optional: true,
    maxLength: 120,
    placeholder: 'MIT OR Apache-2.0',
    label: { en: 'License', 'zh-CN': '许可证' },
    help: {
      en: 'SPDX expression, written to org.opencontainers.image.licenses. Empty leaves the label out.',
      'zh-CN': 'SPDX 表达式，写入 org.opencontainers.image.licenses。留空则不写这项元数据。',
    },
  }),
  framework: choice({
    group: 'crate',
    advanced: true,
    default: 'axum',
    options: {
      axum: { label: same('axum') },
      'actix-web': { label: same('Actix Web') },
      rocket: { label: same('Rocket') },
      warp: { label: same('warp') },
      poem: { label: same('Poem') },
      salvo: { label: same('Salvo') },
      hyper: { label: same('hyper') },
      tonic: { label: same('tonic') },
      other: { label: { en: 'Other', 'zh-CN': '其他' } },
    },
    label: { en: 'Framework', 'zh-CN': '框架' },
    help: {
      en: 'The server library, recognised from the dependencies. Advice that depends on it follows, such as how to listen on 0.0.0.0 and how to drain on SIGTERM; the manifests stay the same.',
      'zh-CN':
        '服务端框架，由依赖识别得出。与框架相关的建议会随之变化，例如如何监听 0.0.0.0、收到 SIGTERM 后如何排空请求；清单本身不变。',
    },
  }),
};
