import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { lastOfEach, listed, repeated } from '../names.ts';

/** Reports a variable with two rows: the last row wins. */
export const duplicateVariables = defineCheck({
  id: 'duplicate-variables',
  run: ({ config }) => {
    const twice = repeated(config.settings.variables.map(({ name }) => name));
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'warning',
        at: ['settings.variables'],
        title: { en: `${names.en} is set more than once`, 'zh-CN': `${names['zh-CN']} 被重复设置` },
        why: {
          en: 'A process has one value per name. The last row is written; whoever edits the first one wonders why nothing changes.',
          'zh-CN': '进程中每个变量只有一个值，生效的是最后一行；修改前面的行不会有任何效果。',
        },
        source: 'C-089',
        fix: {
          label: { en: 'Keep the last one', 'zh-CN': '保留最后一个' },
          apply: (now) =>
            withValue(
              now,
              'settings.variables',
              lastOfEach(now.settings.variables, ({ name }) => name),
            ),
        },
      },
    ];
  },
});
