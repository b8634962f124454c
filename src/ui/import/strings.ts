import type { OfferedProgram } from '../../core/import/programs-together.ts';
import type { Text } from '../../core/index.ts';

/** Texts of the import. */
export const strings = {
  title: { en: 'Import', 'zh-CN': '导入' },
  intro: {
    en: 'Give the folder of your repository to take over what its files already say: `Cargo.toml`, Dockerfile, Compose file, `.env.example`, source and more; or a `waybill.yaml` to continue where you stopped. Everything is read here in the browser and goes nowhere.',
    'zh-CN':
      '提供代码仓库文件夹，即可采用其中已有的信息：`Cargo.toml`、Dockerfile、Compose 文件、`.env.example`、源代码等；提供 `waybill.yaml` 可继续之前的工作。所有内容只在浏览器中读取，不会上传。',
  },
  dropHere: {
    en: 'Drop the project’s folder, a zip, Cargo.toml or waybill.yaml here',
    'zh-CN': '将项目文件夹、zip、Cargo.toml 或 waybill.yaml 拖到此处',
  },
  choose: { en: 'Choose a file…', 'zh-CN': '选择文件…' },
  chooseFolder: { en: 'Choose a folder…', 'zh-CN': '选择文件夹…' },
  reading: (seen: number, read: number): Text => ({
    en: `Reading the files: ${seen} entries seen, ${read} files read.`,
    'zh-CN': `正在读取文件：已查看 ${seen} 个条目，已读取 ${read} 个文件。`,
  }),
  readingShort: { en: 'Reading the files', 'zh-CN': '正在读取文件' },
  paste: { en: 'or paste its text', 'zh-CN': '或粘贴文件内容' },
  read: { en: 'Read', 'zh-CN': '读取' },
  again: { en: 'Another file', 'zh-CN': '换一个文件' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  untouched: { en: 'Your settings were not touched.', 'zh-CN': '你的设置未作任何更改。' },
  tooLarge: {
    en: 'This file is larger than any manifest. Choose a Cargo.toml or a waybill.yaml.',
    'zh-CN': '文件过大，不像是清单文件。请选择 Cargo.toml 或 waybill.yaml。',
  },
  unreadable: {
    en: 'The browser could not read this file. Give it again, or paste its text.',
    'zh-CN': '浏览器无法读取该文件。请重新提供，或粘贴其内容。',
  },
  emptyArchive: (files: number): Text => ({
    en: `This zip archive holds ${files} files, but no Cargo.toml and no waybill.yaml. Give one that holds them.`,
    'zh-CN': `该 zip 压缩包含 ${files} 个文件，但没有 Cargo.toml 或 waybill.yaml。请提供包含它们的压缩包。`,
  }),
  emptyFolder: (files: number): Text => ({
    en: `No Cargo.toml and no waybill.yaml among the ${files} entries of this folder. Drop the folder of the Rust project.`,
    'zh-CN': `该文件夹的 ${files} 个条目中没有 Cargo.toml 或 waybill.yaml。请拖入 Rust 项目所在的文件夹。`,
  }),
  manifestToo: (name: string): Text => ({
    en: `\`${name}\` came with it.`,
    'zh-CN': `同时包含 \`${name}\`。`,
  }),
  readInstead: { en: 'Read it instead', 'zh-CN': '改为读取它' },
  choosesPackage: {
    en: 'This is the root of a workspace. Choose the package to ship.',
    'zh-CN': '这是工作区的根清单。请选择要发布的包。',
  },
  wantsPackage: {
    en: 'This is the root of a workspace. Choose the package to ship, and give its `Cargo.toml` too or drop the whole folder: its dependencies are in there.',
    'zh-CN':
      '这是工作区的根清单。请选择要发布的包，并提供该包的 `Cargo.toml`，或拖入整个文件夹：依赖写在其中。',
  },
  wantsMember: (folder: string): Text => ({
    en: `Give \`${folder}/Cargo.toml\` too, or drop the whole folder, and more is known.`,
    'zh-CN': `再提供 \`${folder}/Cargo.toml\`，或拖入整个文件夹，可识别更多内容。`,
  }),
  wantsLocal: (names: readonly string[]): Text => ({
    en: `What the crates beside it need is not known: ${names.map((name) => `\`${name}\``).join(', ')}. Drop the whole folder of the project, and more is known.`,
    'zh-CN': `尚不清楚相邻 crate 的需求：${names.map((name) => `\`${name}\``).join('、')}。拖入整个项目文件夹，可识别更多内容。`,
  }),
  at: (line: number, column: number): Text => ({
    en: `Line ${line}, column ${column}`,
    'zh-CN': `第 ${line} 行，第 ${column} 列`,
  }),
  place: (file: string, line: number): Text => ({
    en: `${file}, line ${line}`,
    'zh-CN': `${file} 第 ${line} 行`,
  }),
  line: (line: number): Text => ({ en: `line ${line}`, 'zh-CN': `第 ${line} 行` }),
  package: { en: 'Package to ship', 'zh-CN': '要发布的包' },
  binary: { en: 'Binary to ship', 'zh-CN': '要发布的二进制' },
  choosePackage: { en: 'choose…', 'zh-CN': '请选择…' },
  shipAlso: { en: 'Other programs', 'zh-CN': '其他程序' },
  shipAlsoHelp: {
    en: 'Each that you tick is shipped too, as a workload of the same bundle.',
    'zh-CN': '勾选的程序会作为同一文件包中的工作负载一并交付。',
  },
  inPackage: (owner: string): Text => ({
    en: `in package ${owner}`,
    'zh-CN': `位于 package ${owner}`,
  }),
  shippedAs: (name: string): Text => ({
    en: `Already shipped as ${name}`,
    'zh-CN': `已作为 ${name} 交付`,
  }),
  kind: { en: 'Kind', 'zh-CN': '类型' },
  name: { en: 'Name', 'zh-CN': '名称' },
  nameHelp: (object: string): Text => ({
    en: `Its objects are called ${object}.`,
    'zh-CN': `其对象名称为 ${object}。`,
  }),
  differs: (first: string): Text => ({
    en: `Where it differs from ${first}:`,
    'zh-CN': `与 ${first} 不同之处：`,
  }),
  onlyOfFirst: {
    en: 'what the files say is about the first program',
    'zh-CN': '文件中的说明只针对第一个程序',
  },
  wantsWorkspace: {
    en: 'This manifest inherits from its workspace. Give the `Cargo.toml` of the workspace root too, and more is known.',
    'zh-CN': '此清单继承了工作区的设置。再提供工作区根目录的 `Cargo.toml`，可识别更多内容。',
  },
  unreadFiles: (count: number): Text => ({
    en: `${count} files were not read, because there are too many or they are too long: manifests, Dockerfiles and settings come first, source last. Give only the folder of the program, and more is known.`,
    'zh-CN': `有 ${count} 个文件因数量过多或过长而未读取：优先读取清单、Dockerfile 和配置，最后读取源代码。只提供该程序所在的文件夹，可识别更多内容。`,
  }),
  withWorkspace: {
    en: 'Read together with its workspace root.',
    'zh-CN': '已与工作区根清单一并读取。',
  },
  recognised: { en: 'Recognised', 'zh-CN': '已识别' },
  recognisedHelp: {
    en: 'The file says so, or a dependency cannot do without it.',
    'zh-CN': '文件中有明确说明，或由依赖决定。',
  },
  assumed: { en: 'Assumed', 'zh-CN': '推测' },
  assumedHelp: {
    en: 'Nothing says so, but it is likely. Have a look.',
    'zh-CN': '文件中没有明确说明，但可能性较大，请确认。',
  },
  already: (count: number): Text => ({
    en:
      count === 1
        ? '1 setting is already as the file says'
        : `${count} settings are already as the file says`,
    'zh-CN': `${count} 项设置已与文件一致`,
  }),
  nothingNew: {
    en: 'Everything in this file is already in your settings.',
    'zh-CN': '文件中的内容已全部体现在你的设置中。',
  },
  nothingFound: {
    en: 'Nothing in this file says how to ship the project. Is it the Cargo.toml of a package or a workspace?',
    'zh-CN': '未在文件中找到与发布有关的内容。请确认它是某个包或工作区的 Cargo.toml。',
  },
  takeAll: { en: 'Take all', 'zh-CN': '全部采用' },
  takeNone: { en: 'Leave all', 'zh-CN': '全部不采用' },
  apply: (count: number): Text => ({
    en: count === 1 ? 'Apply 1 change' : `Apply ${count} changes`,
    'zh-CN': `应用 ${count} 项更改`,
  }),
  imported: (name: string, count: number, workloads: readonly string[] = []): Text => {
    const [en, zh] =
      workloads.length === 0
        ? ['', '']
        : [` and ${workloads.join(', ')}`, `，并添加 ${workloads.join('、')}`];
    return {
      en: `Imported ${count} ${count === 1 ? 'setting' : 'settings'}${en} from ${name}. Next: review the findings, then download the files.`,
      'zh-CN': `已从 ${name} 导入 ${count} 项设置${zh}。下一步：查看检查结果，然后下载文件。`,
    };
  },
  replaces: {
    en: 'A waybill.yaml is a whole configuration: what it does not name goes back to its default.',
    'zh-CN': 'waybill.yaml 是一份完整的配置：其中未列出的设置将恢复为默认值。',
  },
  problems: (count: number): Text => ({
    en: count === 1 ? '1 entry could not be read' : `${count} entries could not be read`,
    'zh-CN': `有 ${count} 项无法读取`,
  }),
  more: (count: number): Text => ({
    en: `and ${count} more`,
    'zh-CN': `另有 ${count} 项`,
  }),
  sideBySide: { en: 'Your files beside Waybill’s', 'zh-CN': '你的文件与 Waybill 的文件对照' },
  sideBySideHelp: {
    en: 'Applying changes only your decisions; your files stay until you replace them.',
    'zh-CN': '应用只会更改设置；在你替换之前，原有文件保持不变。',
  },
  beside: { en: 'beside', 'zh-CN': '对照' },
  noted: (left: number, better: number): Text => ({
    en: `${left} not taken over, ${better} better`,
    'zh-CN': `${left} 项未采用，${better} 项改进`,
  }),
  left: { en: 'Not taken over', 'zh-CN': '未采用' },
  better: { en: 'What Waybill’s file does better', 'zh-CN': 'Waybill 的文件有何改进' },
  yours: (path: string): Text => ({ en: `Yours: ${path}`, 'zh-CN': `你的：${path}` }),
  waybills: (path: string): Text => ({ en: `Waybill’s: ${path}`, 'zh-CN': `Waybill：${path}` }),
  fileText: { en: 'Text of the file', 'zh-CN': '文件内容' },
} as const;

/** The guess of what a program is. */
export const programKinds: Readonly<Record<OfferedProgram['kind'], Text>> = {
  server: { en: 'Server', 'zh-CN': '服务' },
  worker: { en: 'Worker', 'zh-CN': '后台任务' },
  cron: { en: 'Scheduled job', 'zh-CN': '定时任务' },
  job: { en: 'Release step', 'zh-CN': '发布步骤' },
  tool: { en: 'Tool, usually not shipped', 'zh-CN': '工具，通常不交付' },
};
