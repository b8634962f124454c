import { isQueueScaled } from '../../plan/autoscaling.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports scaling to zero without an external trigger: pods that do not run produce no metrics. */
export const zeroWithoutTrigger = defineRule({
  id: 'zero-without-trigger',
  severity: 'error',
  at: ['scaling.scaleToZero', 'scaling.externalMetrics', 'scaling.schedules'],
  title: { en: 'Nothing can wake the service from zero', 'zh-CN': '没有触发器能将服务从零唤醒' },
  why: {
    en: 'CPU, memory and the metrics of the pods themselves are those of running pods. KEDA refuses zero without a trigger from outside, or the service never comes back.',
    'zh-CN':
      'CPU、内存以及 Pod 自身的指标都来自运行中的 Pod。没有外部触发器时，KEDA 会拒绝缩到零，或服务再也无法恢复。',
  },
  source: 'https://keda.sh/docs/latest/scalers/cpu/',
  applies: ({ config }) => {
    const { externalMetrics, scaleToZero, schedules } = config.scaling;
    const wakes = externalMetrics.length > 0 || schedules.length > 0 || isQueueScaled(config);
    return scaleToZero && !wakes;
  },
  fix: {
    label: { en: 'Keep a pod', 'zh-CN': '至少保留一个 Pod' },
    apply: set({ 'scaling.scaleToZero': false }),
  },
});
