import { type Config, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { fewestReplicas, replicasField } from '../replicas.ts';

const two = (config: Config): Config =>
  withValues(config, [
    ['workload.replicas', Math.max(2, config.workload.replicas)],
    ['scaling.minReplicas', Math.max(2, config.scaling.minReplicas)],
    ['scaling.maxReplicas', Math.max(2, config.scaling.maxReplicas)],
  ]);

/** Reports a single replica: a failed node causes an outage. */
export const singleReplica = defineCheck({
  id: 'single-replica',
  run: (plan) => {
    if (fewestReplicas(plan) > 1) return [];
    // A second pod could not mount the claim.
    const isBound = plan.claims.some(({ access }) => access !== 'ReadWriteMany');
    return [
      {
        severity: 'warning',
        at: [replicasField(plan)],
        title: { en: 'One pod carries the whole service', 'zh-CN': '整个服务只有一个 Pod' },
        why: {
          en: 'Every lost node, eviction and node upgrade is downtime until a new pod has started elsewhere.',
          'zh-CN': '节点故障、驱逐和节点升级都会中断服务，直到新 Pod 在其他节点启动完成。',
        },
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/disruptions/',
        fix: isBound
          ? undefined
          : { label: { en: 'Run two pods', 'zh-CN': '运行两个 Pod' }, apply: two },
      },
    ];
  },
});
