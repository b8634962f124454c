import { choice, list, table, text } from '../../fields/index.ts';

/** What the import found in the Cargo files and no other field can express. */
export const openPointFields = {
  contextPaths: list({
    group: 'open',
    advanced: true,
    default: [],
    pattern: 'relativePath',
    placeholder: 'deploy/agent',
    label: { en: 'Paths that the build needs', 'zh-CN': '构建所需的路径' },
    help: {
      en: 'Crates and embedded files in folders that .dockerignore leaves out because the bundle writes to them, such as deploy. Without a member’s folder, cargo refuses the whole workspace.',
      'zh-CN':
        '位于 .dockerignore 所排除目录（如 deploy，用于存放生成的文件）中的 crate 或内嵌文件。缺少成员目录时，cargo 会拒绝加载整个工作区。',
    },
    source: 'C-005',
  }),
  openPoints: table({
    group: 'open',
    advanced: true,
    default: [],
    row: { en: 'open point', 'zh-CN': '事项' },
    most: 64,
    columns: {
      name: text({
        default: '',
        maxLength: 200,
        label: { en: 'What', 'zh-CN': '对象' },
        help: {
          en: 'The file, crate, repository or feature in question.',
          'zh-CN': '相关的文件、crate、仓库或 feature。',
        },
      }),
      kind: choice({
        default: 'native-crate',
        label: { en: 'Kind', 'zh-CN': '类型' },
        help: {
          en: 'Why the build of the image may fail.',
          'zh-CN': '镜像构建可能失败的原因。',
        },
        options: {
          'lock-file': { label: { en: 'No committed Cargo.lock', 'zh-CN': 'Cargo.lock 未提交' } },
          'stale-lock': { label: { en: 'Not in Cargo.lock', 'zh-CN': '不在 Cargo.lock 中' } },
          'native-crate': { label: { en: 'Unknown C library', 'zh-CN': '未知的 C 库' } },
          'outside-crate': { label: { en: 'Outside the workspace', 'zh-CN': '位于工作区之外' } },
          'missing-crate': { label: { en: 'Crate not found', 'zh-CN': '找不到 crate' } },
          'no-program': { label: { en: 'No program', 'zh-CN': '没有程序' } },
          'not-a-member': { label: { en: 'Not a member', 'zh-CN': '不是工作区成员' } },
          wrapper: { label: { en: 'Compiler wrapper', 'zh-CN': '编译器包装程序' } },
          'git-history': { label: { en: 'Git history', 'zh-CN': 'Git 历史' } },
          'offline-queries': {
            label: { en: 'No offline data of sqlx', 'zh-CN': '缺少 sqlx 离线数据' },
          },
          'front-end': { label: { en: 'Embedded folder', 'zh-CN': '嵌入的目录' } },
          'front-end-lock': { label: { en: 'No lock file', 'zh-CN': '没有锁文件' } },
          'front-end-tool': { label: { en: 'Front end', 'zh-CN': '前端' } },
          nightly: { label: { en: 'Nightly feature', 'zh-CN': 'nightly 特性' } },
          'private-source': { label: { en: 'Private source', 'zh-CN': '私有来源' } },
          arguments: { label: { en: 'Subcommand needed', 'zh-CN': '需要子命令' } },
          features: { label: { en: 'Features to choose', 'zh-CN': '待选 feature' } },
        },
      }),
    },
    label: { en: 'Open points', 'zh-CN': '待处理事项' },
    help: {
      en: 'What the Cargo files ask for and no setting provides, as the import found it. Each row is a finding; remove it when it is settled.',
      'zh-CN': '导入时发现、但现有设置无法满足的 Cargo 需求。每行对应一项检查结果，处理后请删除。',
    },
  }),
};
