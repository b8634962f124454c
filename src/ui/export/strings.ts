import type { Text } from '../../core/index.ts';

const size = (bytes: number, locale: string): string =>
  `${(bytes / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} KB`;

/** Texts of the export dialog. */
export const strings = {
  title: { en: 'Take the files with you', 'zh-CN': '导出文件' },
  zip: { en: 'Download zip', 'zh-CN': '下载 zip' },
  zipping: { en: 'Packing…', 'zh-CN': '正在打包…' },
  holds: (files: number, bytes: number): Text => ({
    en: `${files} files, ${size(bytes, 'en')} unpacked, without a folder around them: unpack it in the root of the repository. The same settings always give the same bytes.`,
    'zh-CN': `共 ${files} 个文件，解压后 ${size(bytes, 'zh-CN')}，外层没有文件夹：请在仓库根目录中解压。相同的设置始终生成完全相同的字节。`,
  }),
  unpacking: { en: 'Unpack into', 'zh-CN': '解压到' },
  repository: { en: 'A repository with a crate', 'zh-CN': '已有 crate 的仓库' },
  newProject: { en: 'A new project', 'zh-CN': '新项目' },
  leftOut: (paths: readonly string[]): Text => ({
    en: `Left out, because the crate there has its own: ${paths.join(', ')}.`,
    'zh-CN': `以下文件以该 crate 自己的为准，未放入压缩包：${paths.join('、')}。`,
  }),
  takenAlong: (paths: readonly string[]): Text => ({
    en: `With a complete crate: ${paths.join(', ')}. Unpacking overwrites files of these names.`,
    'zh-CN': `包含完整的 crate：${paths.join('、')}。解压会覆盖同名文件。`,
  }),
  done: (name: string, bytes: number): Text => ({
    en: `${name} downloaded (${size(bytes, 'en')}). WAYBILL.md in it says what each file is and which commands to run first.`,
    'zh-CN': `已下载 ${name}（${size(bytes, 'zh-CN')}）。其中的 WAYBILL.md 说明了每个文件的用途和首先要运行的命令。`,
  }),
  failed: {
    en: 'The archive could not be made. Check the connection and try again.',
    'zh-CN': '打包失败，请检查网络后重试。',
  },
  openErrors: (count: number): Text => ({
    en: `${count} ${count === 1 ? 'error is' : 'errors are'} still open. You can download anyway: WAYBILL.md in the archive lists ${count === 1 ? 'it' : 'them'}.`,
    'zh-CN': `仍有 ${count} 个错误未解决。可以照常下载，压缩包中的 WAYBILL.md 会列出它们。`,
  }),
  fileProblems: (count: number): Text => ({
    en: `${count} ${count === 1 ? 'problem' : 'problems'} in the files: a tool will not accept them as they are. The findings name the lines.`,
    'zh-CN': `文件内有 ${count} 个问题，相关工具将无法正常读取。具体行号见检查结果。`,
  }),
  noErrors: { en: 'No open errors.', 'zh-CN': '没有未解决的错误。' },
  yaml: { en: 'Download waybill.yaml', 'zh-CN': '下载 waybill.yaml' },
  yamlHelp: {
    en: 'Your decisions only. Commit it beside Cargo.toml and generate the same files again at any time; secrets are left out.',
    'zh-CN': '只包含你的决定。与 Cargo.toml 一起提交后，随时可以重新生成相同的文件；不含机密。',
  },
  command: { en: 'Copy command', 'zh-CN': '复制命令' },
  commandHelp: {
    en: 'The same files from the command line, run in the folder of waybill.yaml. The command line is not published yet: clone the repository of Waybill beside your project and run `npm run build` in the clone once (Node.js 20.19 or later).',
    'zh-CN':
      '在 waybill.yaml 所在目录运行，即可用命令行生成相同的文件。命令行尚未发布：请将 Waybill 的代码仓库克隆到项目旁边，并在其中运行一次 `npm run build`（需要 Node.js 20.19 或更高版本）。',
  },
  copied: { en: 'Copied', 'zh-CN': '已复制' },
  copyFailed: {
    en: 'The browser did not allow copying. Select the command and copy it yourself.',
    'zh-CN': '浏览器不允许复制，请手动选中命令后复制。',
  },
  notices: {
    en: 'Licences of third parties in Waybill',
    'zh-CN': 'Waybill 所含第三方软件的许可证',
  },
  close: { en: 'Close', 'zh-CN': '关闭' },
} as const;
