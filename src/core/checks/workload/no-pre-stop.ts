import { withValues } from '../../config.ts';
import { flushSeconds } from '../../plan/shutdown-budget.ts';
import { defineRule } from '../check.ts';

const pause = 10;

/** Reports a missing preStop hook: the pod may get SIGTERM before the endpoints are updated. */
export const noPreStop = defineRule({
  id: 'no-pre-stop',
  severity: 'warning',
  at: ['workload.preStopSeconds'],
  title: {
    en: 'Pods stop while clients are still sent to them',
    'zh-CN': 'Pod 停止时仍会收到请求',
  },
  why: {
    en: 'SIGTERM goes out at the same moment as the order to forget the pod, which takes seconds to reach every node and gateway: requests in between hit a closed port.',
    'zh-CN':
      'SIGTERM 与“摘除该 Pod”的通知同时发出，而后者传到所有节点和网关需要数秒：其间的请求会落到已关闭的端口上。',
  },
  source: 'C-059',
  applies: ({ shutdown, servicePorts }) =>
    shutdown.preStop === 0 && servicePorts.some(({ name }) => name !== 'metrics'),
  fix: {
    label: { en: `Pause for ${pause} s`, 'zh-CN': `等待 ${pause} s` },
    apply: (config) => {
      const { graceSeconds, drainSeconds } = config.workload;
      const isEnough = graceSeconds >= pause + drainSeconds + flushSeconds;
      return withValues(config, [
        ['workload.preStopSeconds', pause],
        ['workload.graceSeconds', isEnough ? graceSeconds : 0],
      ]);
    },
  },
});
