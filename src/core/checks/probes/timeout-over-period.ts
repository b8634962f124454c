import { type Config, withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { type ProbeKind, probeKinds, typeOf } from '../probe-kinds.ts';

const timeoutField = (kind: ProbeKind) => `probes.${kind}Timeout` as const;

const isLong = (config: Config, kind: ProbeKind): boolean =>
  typeOf(config, kind) !== 'none' &&
  config.probes[`${kind}Timeout`] > config.probes[`${kind}Period`];

/** Reports a probe timeout longer than its period: probes of one kind never overlap. */
export const timeoutOverPeriod = defineCheck({
  id: 'timeout-over-period',
  run: ({ config }) => {
    const long = probeKinds.filter((kind) => isLong(config, kind));
    if (long.length === 0) return [];
    return [
      {
        severity: 'advice',
        at: long.map(timeoutField),
        title: { en: 'A probe may take longer than its period', 'zh-CN': '探针超时大于探测间隔' },
        why: {
          en: 'Probes do not overlap: while one waits for its timeout the next is late, so a failure is noticed later than period × threshold promises.',
          'zh-CN':
            '探针不会并行执行：等待超时期间下一次探测会推迟，发现故障的时间会晚于“间隔 × 阈值”。',
        },
        source: 'https://kubernetes.io/docs/concepts/workloads/pods/probes/',
        fix: {
          label: { en: 'Shorten the timeout to the period', 'zh-CN': '将超时缩短到探测间隔' },
          apply: (now) => {
            let next = now;
            for (const kind of probeKinds) {
              // The period may be longer than the maximum timeout of the form.
              const timeout = Math.min(now.probes[`${kind}Period`], 300);
              if (isLong(now, kind)) next = withValue(next, timeoutField(kind), timeout);
            }
            return next;
          },
        },
      },
    ];
  },
});
