import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports metrics that need a metrics adapter, because Kubernetes does not provide them. */
export const metricsAdapter = defineCheck({
  id: 'metrics-adapter',
  run: ({ autoscaled, config: { scaling } }) => {
    const isBrought = scaling.autoscaler === 'keda' || scaling.metricsAdapter !== 'none';
    if (
      !autoscaled ||
      isBrought ||
      (scaling.podMetrics.length === 0 && scaling.externalMetrics.length === 0)
    )
      return [];
    return [
      {
        severity: 'advice',
        at: [scaling.podMetrics.length > 0 ? 'scaling.podMetrics' : 'scaling.externalMetrics'],
        title: {
          en: 'These metrics need an adapter in the cluster',
          'zh-CN': '这些指标需要集群中的适配器',
        },
        why: {
          en: 'Without prometheus-adapter or KEDA the autoscaler reports `FailedGetPodsMetric` and does not scale in any more, not even on CPU.',
          'zh-CN':
            '没有 prometheus-adapter 或 KEDA 时，自动扩缩容会报 `FailedGetPodsMetric`，并且不再缩容，按 CPU 也不会。',
        },
        source: 'C-052',
        fix: {
          label: { en: 'Write the adapter’s rules', 'zh-CN': '生成适配器规则' },
          apply: set({ 'scaling.metricsAdapter': 'prometheus-adapter' }),
        },
      },
    ];
  },
});
