import { withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import type { Plan } from '../../plan/index.ts';
import { plan as planOf } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated } from '../names.ts';
import { environmentPlans, isEnvironment } from '../replicas.ts';

const clashing = (plans: readonly Plan[]): ReadonlySet<string> => {
  const shared = new Set(repeated(plans.map(({ namespace }) => namespace)));
  const names = plans.filter(({ namespace }) => shared.has(namespace)).filter(isEnvironment);
  return new Set(names.map(({ environment }) => environment));
};

/** Reports two environments in one namespace, where their objects have the same names. */
export const sharedNamespace = defineCheck({
  id: 'shared-namespace',
  run: (plan) => {
    const clash = clashing(environmentPlans(plan));
    if (clash.size === 0) return [];
    const names = listed([...clash]);
    return [
      {
        severity: 'error',
        at: ['environments.rows', 'workload.namespace'],
        title: {
          en: `${names.en} share one namespace`,
          'zh-CN': `${names['zh-CN']} 共用一个命名空间`,
        },
        why: {
          en: 'Their objects have the same names: applying one environment replaces the other, with its hosts, secrets and replicas.',
          'zh-CN': '各环境的对象同名：应用其中一个会覆盖另一个，包括域名、机密和副本数。',
        },
        source: 'C-117',
        fix: {
          label: { en: 'Give each its own', 'zh-CN': '各用一个命名空间' },
          apply: (now) => {
            const names = clashing(planOf(single(now)).environments);
            const rows = now.environments.rows.map((row) =>
              names.has(row.name)
                ? { ...row, namespace: separate(now.workload.namespace, row.name) }
                : row,
            );
            return withValue(now, 'environments.rows', rows);
          },
        },
      },
    ];
  },
});

/** Shortens the base if necessary, so that the environment's name is always complete. */
const separate = (base: string, name: string): string => {
  const room = 63 - name.length - 1;
  return `${base.slice(0, room).replace(/-+$/, '')}-${name}`;
};
