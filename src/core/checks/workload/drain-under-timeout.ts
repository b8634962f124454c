import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

/** The edge waits for answers that the pod no longer gives. */
export const drainUnderTimeout = defineRule({
  id: 'drain-under-timeout',
  severity: 'advice',
  at: ['workload.drainSeconds', 'traffic.requestTimeout'],
  title: { en: 'Long requests are cut off at a release', 'zh-CN': '发布时会中断较长的请求' },
  why: {
    en: 'The edge allows a request more time than a stopping pod has to finish it. Drain at least as long as the longest request that you allow.',
    'zh-CN': '入口允许请求的时长超过了 Pod 停止时的排空时间。排空时间应不短于允许的最长请求。',
  },
  source: 'C-092',
  applies: ({ config: { traffic, workload }, exposure }) =>
    exposure !== undefined && traffic.requestTimeout > workload.drainSeconds,
  fix: {
    label: { en: 'Let the edge wait only that long', 'zh-CN': '将入口超时缩短到排空时间' },
    apply: (config) =>
      withValue(
        config,
        config.workload.drainSeconds === 0 ? 'workload.drainSeconds' : 'traffic.requestTimeout',
        // 0 would mean the proxy's own default, which is longer still.
        config.workload.drainSeconds || config.traffic.requestTimeout,
      ),
  },
});
