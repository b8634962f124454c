import { choice, list, same, text } from '../../fields/index.ts';
import { nodeVersions } from '../../versions.ts';

const packageManagers = ['npm', 'pnpm', 'yarn', 'bun'] as const;

/** A front end of any kind. */
const present = {
  'build.frontend': [...packageManagers, 'trunk', 'dioxus', 'cargo-leptos'],
} as const;

/** A front end that Node builds. */
const withNode = { 'build.frontend': packageManagers } as const;

/** The front end, which a stage of its own builds. */
export const frontEndFields = {
  frontend: choice({
    group: 'frontend',
    default: 'none',
    options: {
      none: { label: { en: 'None', 'zh-CN': '无' } },
      npm: { label: same('npm') },
      pnpm: { label: same('pnpm') },
      yarn: { label: same('Yarn') },
      bun: { label: same('Bun') },
      trunk: {
        label: same('Trunk'),
        help: {
          en: 'WebAssembly from Rust, such as Yew or Leptos without a server part.',
          'zh-CN': '由 Rust 编译为 WebAssembly，如 Yew，或不含服务端部分的 Leptos。',
        },
      },
      dioxus: {
        label: same('Dioxus (dx)'),
        help: {
          en: 'Only the web part. A fullstack server needs the program that dx builds, which this image does not contain.',
          'zh-CN': '仅构建网页部分。全栈应用的服务端须使用 dx 构建的程序，此镜像不包含它。',
        },
      },
      'cargo-leptos': {
        label: same('cargo-leptos'),
        help: {
          en: 'The site with its WebAssembly. cargo builds the server, whose features must include ssr, and LEPTOS_SITE_ROOT must name the path in the image.',
          'zh-CN':
            '构建包含 WebAssembly 的站点。服务端由 cargo 构建，其 feature 须包含 ssr，且 LEPTOS_SITE_ROOT 须指向镜像内的路径。',
        },
      },
    },
    label: { en: 'Build tool', 'zh-CN': '构建工具' },
    help: {
      en: 'The tool that builds the web pages of the service. A stage of its own runs it in the Dockerfile, on the build machine’s platform, and its output goes into the binary or beside it.',
      'zh-CN':
        '构建服务网页的工具。Dockerfile 用单独的阶段在构建机平台上运行它，产物嵌入二进制或放在二进制旁。',
    },
    source: 'https://docs.docker.com/build/building/multi-stage/',
  }),
  frontendFolder: text({
    group: 'frontend',
    default: 'frontend',
    optional: true,
    pattern: 'relativePath',
    when: present,
    label: { en: 'Folder', 'zh-CN': '目录' },
    help: {
      en: 'Folder with package.json or Trunk.toml, from the root of the build. Empty means the root itself.',
      'zh-CN': 'package.json 或 Trunk.toml 所在目录，相对于构建根目录。留空表示根目录本身。',
    },
  }),
  frontendScript: text({
    group: 'frontend',
    default: 'build',
    optional: true,
    pattern: 'scriptName',
    when: withNode,
    label: { en: 'Script', 'zh-CN': '脚本' },
    help: {
      en: 'Script of package.json that builds the pages. Empty only installs the packages.',
      'zh-CN': 'package.json 中构建网页的脚本。留空则只安装依赖包。',
    },
  }),
  frontendOutput: text({
    group: 'frontend',
    default: 'frontend/dist',
    pattern: 'relativePath',
    placeholder: 'frontend/dist',
    when: present,
    label: { en: 'Output folder', 'zh-CN': '输出目录' },
    help: {
      en: 'Folder that the tool writes, from the root of the build. A local copy is kept out of the image build, so that an old one is never shipped.',
      'zh-CN':
        '工具写入的目录，相对于构建根目录。本地已有的产物不参与镜像构建，因此不会发布过期内容。',
    },
  }),
  frontendPath: text({
    group: 'frontend',
    default: '',
    optional: true,
    pattern: 'eitherPath',
    placeholder: '/app/static',
    when: present,
    label: { en: 'Destination', 'zh-CN': '目标位置' },
    help: {
      en: 'Absolute: the path in the image where the service opens the output at run time. Empty or relative: the code embeds it, as rust-embed and include_dir do, from the output folder or from this folder of the repository; it is there before cargo compiles.',
      'zh-CN':
        '绝对路径：服务运行时在镜像中读取产物的位置。留空或相对路径：代码会嵌入产物（如 rust-embed、include_dir），来自输出目录或仓库中的此目录；cargo 编译前产物已就位。',
    },
    source: 'https://docs.rs/rust-embed',
  }),
  nodeVersion: text({
    group: 'frontend',
    advanced: true,
    default: nodeVersions['24'],
    pattern: 'imageTag',
    maxLength: 32,
    when: withNode,
    label: { en: 'Node version', 'zh-CN': 'Node 版本' },
    help: {
      en: 'Tag of the official node image, all three numbers. Node only runs while the image is built. Even numbers get fixes for about three years.',
      'zh-CN':
        '官方 node 镜像的标签，写全三段数字。Node 只在构建镜像时运行。偶数版本约有三年的修复支持。',
    },
    source: 'https://nodejs.org/en/about/previous-releases',
  }),
  frontendToolVersion: text({
    group: 'frontend',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'imageTag',
    maxLength: 32,
    when: { 'build.frontend': ['pnpm', 'yarn', 'bun', 'trunk', 'dioxus', 'cargo-leptos'] },
    label: { en: 'Version of the tool', 'zh-CN': '工具版本' },
    help: {
      en: 'Exact version of the package manager or of the build tool, as packageManager in package.json names it. Yarn below 2 is Yarn Classic. Empty means the version that Waybill has verified.',
      'zh-CN':
        '包管理器或构建工具的精确版本，与 package.json 的 packageManager 一致。低于 2 的 Yarn 即 Yarn Classic。留空则使用 Waybill 验证过的版本。',
    },
  }),
  frontendLock: text({
    group: 'frontend',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'relativePath',
    placeholder: 'frontend/package-lock.json',
    when: withNode,
    label: { en: 'Lock file', 'zh-CN': '锁文件' },
    help: {
      en: 'From the root of the build; the packages are installed in its folder. In a workspace of packages it lies above the front end. Empty means the usual file in the folder.',
      'zh-CN':
        '相对于构建根目录，依赖包安装在其所在目录。在多包工作区中，它位于前端目录之上。留空则使用前端目录中的默认文件。',
    },
  }),
  frontendFiles: list({
    group: 'frontend',
    advanced: true,
    default: [],
    most: 64,
    pattern: 'relativePath',
    placeholder: 'frontend/.npmrc',
    when: withNode,
    label: { en: 'Further files', 'zh-CN': '其他文件' },
    help: {
      en: 'What the installation reads besides package.json and the lock file, such as .npmrc or the manifests of workspace members; and folders outside the front end that its build reads. Changes in them install the packages again.',
      'zh-CN':
        '除 package.json 和锁文件外，安装时读取的文件，如 .npmrc 或工作区成员的清单；以及前端构建所读取的外部目录。改动后会重新安装依赖包。',
    },
  }),
};
