import { list, table, text } from '../../fields/index.ts';

/** Content of the image other than the binary. */
export const contentFields = {
  binaryDirectory: text({
    group: 'content',
    advanced: true,
    default: '/app',
    pattern: 'absolutePath',
    label: { en: 'Binary directory', 'zh-CN': '二进制目录' },
    help: {
      en: 'Directory of the image that holds the binary; also its working directory, from which relative paths in the code are resolved.',
      'zh-CN': '镜像中存放二进制的目录，同时是工作目录，代码中的相对路径以此为起点。',
    },
  }),
  buildPackages: list({
    group: 'content',
    advanced: true,
    default: [],
    most: 96,
    pattern: 'packageName',
    placeholder: 'cmake',
    label: { en: 'Build packages', 'zh-CN': '构建软件包' },
    help: {
      en: 'System packages for the builder beyond those the TLS and protoc choices bring, such as cmake or libpq-dev. They do not reach the final image.',
      'zh-CN':
        '构建阶段额外安装的系统软件包，例如 cmake 或 libpq-dev；TLS 和 protoc 所需的会自动加入。它们不会进入最终镜像。',
    },
  }),
  runtimePackages: list({
    group: 'content',
    advanced: true,
    default: [],
    most: 96,
    pattern: 'packageName',
    placeholder: 'libpq5',
    when: { 'image.base': ['debian-slim', 'alpine'] },
    label: { en: 'Runtime packages', 'zh-CN': '运行软件包' },
    help: {
      en: 'System packages for the final image, such as libpq5; CA certificates are always there. Names differ between suites: libssl3 of bookworm is libssl3t64 in trixie.',
      'zh-CN':
        '最终镜像中安装的系统软件包，例如 libpq5；CA 证书始终包含。不同版本的包名可能不同：bookworm 的 libssl3 在 trixie 中是 libssl3t64。',
    },
    source: 'C-017',
  }),
  assets: table({
    group: 'content',
    default: [],
    row: { en: 'asset', 'zh-CN': '文件' },
    most: 32,
    columns: {
      from: text({
        default: '',
        pattern: 'relativePath',
        placeholder: 'migrations',
        label: { en: 'From', 'zh-CN': '来源' },
        help: {
          en: 'File or directory below the build context.',
          'zh-CN': '构建上下文中的文件或目录。',
        },
      }),
      to: text({
        default: '',
        pattern: 'absolutePath',
        placeholder: '/app/migrations',
        label: { en: 'To', 'zh-CN': '目标' },
        help: {
          en: 'Where it lies in the image; readable, not writable, for the service.',
          'zh-CN': '在镜像中的位置，服务可读不可写。',
        },
      }),
    },
    label: { en: 'Files in the image', 'zh-CN': '镜像内文件' },
    help: {
      en: 'Files the service opens at run time, such as migrations, templates or static pages. What include_str! embeds is in the binary already. Never secrets: every layer can be read by whoever can pull the image.',
      'zh-CN':
        '服务运行时要读取的文件，例如数据库迁移、模板或静态页面；include_str! 嵌入的内容已在二进制中。切勿放入机密：能拉取镜像的人就能读取每一层。',
    },
  }),
};
