import { valueKeys } from '../value-keys.ts';

/** Values that both autoscalers have; workloads read `enabled`. */
export const autoscalingValues = valueKeys('autoscaling', {
  enabled: {
    en: 'Whether a HorizontalPodAutoscaler owns the number of pods.',
    'zh-CN': '是否由 HorizontalPodAutoscaler 管理 Pod 数量。',
  },
  minReplicas: { en: 'Fewest pods.', 'zh-CN': '最小 Pod 数。' },
  maxReplicas: { en: 'Most pods.', 'zh-CN': '最大 Pod 数。' },
  behavior: { en: 'How fast it scales out and in.', 'zh-CN': '扩容与缩容的速度。' },
});
