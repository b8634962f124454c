import { withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';

/**
 * Reports a drain time below the request timeout: the gateway still waits for responses when the
 * pod ends.
 */
export const drainUnderTimeout = defineCheck({
  id: 'drain-under-timeout',
  run: ({ config: { traffic, workload }, exposure }) => {
    const { requestTimeout } = traffic;
    const { drainSeconds } = workload;
    if (exposure === undefined || requestTimeout <= drainSeconds) return [];
    return [
      {
        severity: 'advice',
        at: ['workload.drainSeconds', 'traffic.requestTimeout'],
        title: { en: 'Long requests are cut off at a release', 'zh-CN': '发布时会中断较长的请求' },
        why: {
          en: `The edge waits ${requestTimeout} s for an answer, a stopping pod only ${drainSeconds} s: what takes longer ends in an error at every rollout. Let the edge wait no longer than the pod, or the pod as long as your longest request; the grace period follows.`,
          'zh-CN': `入口最多等待响应 ${requestTimeout} 秒，而停止中的 Pod 只排空 ${drainSeconds} 秒：每次发布时，更长的请求都会报错。请将入口超时缩短到排空时间以内，或按最长的请求延长排空时间，宽限期会随之调整。`,
        },
        source: 'C-092',
        fix: {
          label: { en: 'Let the edge wait only that long', 'zh-CN': '将入口超时缩短到排空时间' },
          apply: (config) =>
            withValue(
              config,
              config.workload.drainSeconds === 0
                ? 'workload.drainSeconds'
                : 'traffic.requestTimeout',
              // A request timeout of 0 would mean the proxy's default, which is even longer.
              config.workload.drainSeconds || config.traffic.requestTimeout,
            ),
        },
      },
    ];
  },
});
