import { type Config, withValues } from '../../config.ts';
import type { Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { everyPlan } from '../replicas.ts';

const isMissed = ({ qosClass, config: { pod } }: Plan): boolean =>
  pod.qosClass !== 'any' && qosClass !== pod.qosClass;

/**
 * Sets the limits for the QoS class. Sidecars of Waybill have no CPU limit, so Guaranteed needs a
 * pod without sidecars.
 */
const adjusted = (config: Config): Config => {
  const { pod, workload, environments } = config;
  if (pod.qosClass === 'Guaranteed' && pod.sidecars.length > 0) {
    return withValues(config, [['pod.qosClass', 'Burstable']]);
  }
  if (pod.qosClass === 'Burstable') return withValues(config, [['workload.cpuLimit', '']]);
  return withValues(config, [
    ['workload.cpuLimit', workload.cpuRequest],
    ['workload.memoryLimit', workload.memoryRequest],
    // The memory limit of an environment follows its request; the CPU limit does not.
    ['environments.rows', environments.rows.map((row) => ({ ...row, cpuRequest: '' }))],
  ]);
};

/** Reports a QoS class that differs from the chosen class (C-101). */
export const qosClass = defineCheck({
  id: 'qos-class',
  run: (plan) => {
    const missed = everyPlan(plan).find(isMissed);
    if (missed === undefined) return [];
    const where = missed.environment ?? '';
    return [
      {
        severity: 'warning',
        at: ['pod.qosClass', 'workload.cpuLimit', 'workload.memoryLimit', 'pod.sidecars'],
        title: {
          en: `The pods are ${missed.qosClass}${where && ` in ${where}`}, not ${missed.config.pod.qosClass}`,
          'zh-CN':
            `Pod ${where && `在 ${where} 中`}的等级为 ${missed.qosClass}，而非 ${missed.config.pod.qosClass}`.replace(
              '  ',
              ' ',
            ),
        },
        why: {
          en: 'Guaranteed takes CPU and memory limits equal to the requests in every container, also in sidecars and init containers. When a node runs short, pods above their requests leave first.',
          'zh-CN':
            'Guaranteed 要求每个容器（包括 Sidecar 和 Init 容器）的 CPU 与内存上限都等于请求。节点资源不足时，用量超过请求的 Pod 最先被驱逐。',
        },
        source: 'C-101',
        fix: { label: { en: 'Set the limits for it', 'zh-CN': '相应设置上限' }, apply: adjusted },
      },
    ];
  },
});
