import { choice, same, toggle } from '../../fields/index.ts';
import { none } from './options.ts';

/** Scripts and the task runner that calls them. */
export const scriptsFields = {
  scripts: toggle({
    group: 'scripts',
    default: false,
    label: { en: 'Shell scripts', 'zh-CN': 'Shell 脚本' },
    help: {
      en: 'Writes scripts/ with build, push, deploy and rollback: strict mode, --help, --dry-run, and a version that must be named. A failed rollout is undone.',
      'zh-CN':
        '在 scripts/ 中生成构建、推送、部署和回滚脚本：严格模式，支持 --help 与 --dry-run，必须指明版本；发布失败时自动回滚。',
    },
    source: 'C-095',
  }),
  taskRunner: choice({
    group: 'scripts',
    default: 'none',
    options: {
      none,
      just: {
        label: same('just'),
        help: { en: 'Writes a justfile.', 'zh-CN': '生成 justfile。' },
      },
      task: {
        label: same('Task'),
        help: { en: 'Writes Taskfile.yml.', 'zh-CN': '生成 Taskfile.yml。' },
      },
    },
    label: { en: 'Task runner', 'zh-CN': '任务工具' },
    help: {
      en: 'One short name for each thing people do every day: check, test, build, deploy. The names are the same in both tools.',
      'zh-CN': '为日常操作提供统一的短命令：check、test、build、deploy，两种工具中的名称相同。',
    },
  }),
};
