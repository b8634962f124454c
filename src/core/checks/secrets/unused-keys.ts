import { withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import type { Variable } from '../../plan/index.ts';
import { plan as planOf } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { firstOfEach, listed } from '../names.ts';

const secretNames = (variables: readonly Variable[]): ReadonlySet<string> =>
  new Set(variables.filter(({ source }) => source.kind === 'secret').map(({ name }) => name));

/** Reports rows that no variable uses, and a second row of the same variable. */
export const unusedKeys = defineCheck({
  id: 'unused-secret-keys',
  run: ({ config, variables }) => {
    const rows = config.secrets.keys;
    if (rows.length === 0) return [];
    const known = secretNames(variables);
    const used = new Set(firstOfEach(rows, ({ variable }) => variable));
    const idle = rows.filter((row) => !known.has(row.variable) || !used.has(row));
    if (idle.length === 0) return [];
    const names = listed(idle.map(({ variable }) => variable));
    return [
      {
        severity: 'warning',
        at: ['secrets.keys', 'settings.variables'],
        title: {
          en: `No secret variable reads ${names.en}`,
          'zh-CN': `没有机密变量使用 ${names['zh-CN']}`,
        },
        why: {
          en: 'The row names no secret variable, or a variable that has a row already, so it changes no file: the key never reaches the pod.',
          'zh-CN':
            '该行对应的不是机密变量，或该变量已有一行，因此不会影响任何文件：该键不会进入 Pod。',
        },
        source: 'C-089',
        fix: {
          label: { en: 'Remove the row', 'zh-CN': '移除该行' },
          apply: (now) => {
            const names = secretNames(planOf(single(now)).variables);
            const kept = firstOfEach(now.secrets.keys, ({ variable }) => variable);
            return withValue(
              now,
              'secrets.keys',
              kept.filter(({ variable }) => names.has(variable)),
            );
          },
        },
      },
    ];
  },
});
