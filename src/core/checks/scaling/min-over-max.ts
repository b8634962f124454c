import { type Config, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';

type Row = Config['environments']['rows'][number];

const isTwisted = ({ scaling }: Config, row: Row): boolean =>
  (row.replicas || scaling.minReplicas) > (row.maxReplicas || scaling.maxReplicas);

const untwisted = (config: Config): Config => {
  const { scaling, environments } = config;
  const maxReplicas = Math.max(scaling.minReplicas, scaling.maxReplicas);
  const next = withValues(config, [['scaling.maxReplicas', maxReplicas]]);
  const rows = environments.rows.map((row) =>
    isTwisted(next, row) ? { ...row, maxReplicas: row.replicas || scaling.minReplicas } : row,
  );
  return withValues(next, [['environments.rows', rows]]);
};

/** Reports a minimum above the maximum; the plan then raises the maximum. */
export const minOverMax = defineCheck({
  id: 'min-over-max',
  run: (plan) => {
    const { config } = plan;
    if (!plan.autoscaled) return [];
    const isBase = config.scaling.minReplicas > config.scaling.maxReplicas;
    const isElsewhere = config.environments.rows.some((row) => isTwisted(config, row));
    if (!isBase && !isElsewhere) return [];
    return [
      {
        severity: 'warning',
        at: isBase
          ? ['scaling.maxReplicas', 'scaling.minReplicas']
          : ['environments.rows', 'scaling.maxReplicas'],
        title: {
          en: 'The smallest count exceeds the largest',
          'zh-CN': '最小副本数大于最大副本数',
        },
        why: {
          en: 'Kubernetes refuses such an autoscaler, so the larger bound is raised to the smaller one: the count is fixed, and load changes nothing.',
          'zh-CN':
            'Kubernetes 会拒绝这样的自动扩缩容，因此上限会被提高到与下限相同：副本数固定不变，负载变化不起作用。',
        },
        source:
          'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/',
        fix: {
          label: { en: 'Raise the largest count', 'zh-CN': '提高最大副本数' },
          apply: untwisted,
        },
      },
    ];
  },
});
