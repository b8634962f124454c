import { entriesOutside } from '../../plan/entry-ranges.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** Reports a number outside the range of its row. */
export const valueOutOfRange = defineCheck({
  id: 'value-out-of-range',
  run: (plan) => {
    const { config, environments } = plan;
    if (config.settings.configFile === 'none') return [];
    const rows = [config, ...environments.map((one) => one.config)].flatMap(entriesOutside);
    if (rows.length === 0) return [];
    const names = listed([...new Set(rows.map(({ key }) => key))]);
    return [
      {
        severity: 'warning',
        at: ['settings.configEntries', 'settings.overrides'],
        title: {
          en: `${names.en}: outside its own bounds`,
          'zh-CN': `${names['zh-CN']}：超出自身的取值范围`,
        },
        why: {
          en: 'Bounds are two numbers such as 1..10000 with the value between them, in every environment. As they are, the code is written without them and accepts anything.',
          'zh-CN':
            '取值范围应为两个数，例如 1..10000，且每个环境中的值都在其间。目前不满足，因此生成的代码不做检查，任何取值都会被接受。',
        },
        source: 'C-088',
      },
    ];
  },
});
