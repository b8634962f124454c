import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { firstOfEach, listed, repeated } from '../names.ts';

/** Reports environments of the same name: only the first row is used. */
export const duplicateEnvironments = defineCheck({
  id: 'duplicate-environments',
  run: ({ config }) => {
    const twice = repeated(config.environments.rows.map(({ name }) => name));
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'warning',
        at: ['environments.rows'],
        title: {
          en: `Two environments are called ${names.en}`,
          'zh-CN': `两个环境同名：${names['zh-CN']}`,
        },
        why: {
          en: 'An overlay and a values file are named after the environment, so only the first row is written and the other’s settings reach nobody.',
          'zh-CN': 'overlay 和 values 文件以环境命名，因此只写入第一行，另一行的设置不会生效。',
        },
        source: 'C-117',
        fix: {
          label: { en: 'Keep the first row', 'zh-CN': '保留第一行' },
          apply: (now) =>
            withValue(
              now,
              'environments.rows',
              firstOfEach(now.environments.rows, ({ name }) => name),
            ),
        },
      },
    ];
  },
});
