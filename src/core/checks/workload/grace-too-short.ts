import { flushSeconds } from '../../plan/shutdown-budget.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a grace period below preStop plus drain: SIGKILL interrupts requests. */
export const graceTooShort = defineCheck({
  id: 'grace-too-short',
  run: ({ shutdown: { preStop, drain, grace } }) => {
    const needed = preStop + drain + flushSeconds;
    if (grace >= needed) return [];
    const isRefused = preStop > grace;
    return [
      {
        severity: isRefused ? 'error' : 'warning',
        at: ['workload.graceSeconds', 'workload.preStopSeconds', 'workload.drainSeconds'],
        title: {
          en: `${grace} s are not enough to shut down`,
          'zh-CN': `${grace} s 不足以完成停止过程`,
        },
        why: isRefused
          ? {
              en: `The pause of ${preStop} s before SIGTERM alone is longer, so the API server refuses the pod.`,
              'zh-CN': `仅 SIGTERM 前的等待就有 ${preStop} s，已超过宽限期，API server 会拒绝该 Pod。`,
            }
          : {
              en: `Pause ${preStop} s + drain ${drain} s + ${flushSeconds} s to flush telemetry make ${needed} s; SIGKILL comes earlier and cuts requests off at every release.`,
              'zh-CN': `等待 ${preStop} s + 排空 ${drain} s + 遥测上报 ${flushSeconds} s，共需 ${needed} s；SIGKILL 会提前到来，每次发布都会中断请求。`,
            },
        source: 'C-092',
        fix: {
          label: { en: 'Derive it from the stages', 'zh-CN': '按各阶段自动推导' },
          apply: set({ 'workload.graceSeconds': 0 }),
        },
      },
    ];
  },
});
