import { type FieldPath, withValues } from '../../config.ts';
import { baseEnvironment } from '../../plan/environments.ts';
import { defineCheck } from '../check.ts';

/** Above one half, sampling saves little. */
const tooMuch = 0.5;

/**
 * Reports a high sampling ratio in production. Production uses the base unless its row has another
 * value.
 */
export const fullSampling = defineCheck({
  id: 'full-sampling',
  run: ({ config: { telemetry, environments } }) => {
    const production = environments.rows.find(({ name }) => name === baseEnvironment);
    const at: FieldPath[] = [
      ...(telemetry.sampling > tooMuch ? (['telemetry.sampling'] as const) : []),
      ...(production && production.sampling > tooMuch ? (['environments.rows'] as const) : []),
    ];
    if (at.length === 0 || !telemetry.enabled) return [];
    return [
      {
        severity: 'warning',
        at,
        title: { en: 'Production keeps nearly every trace', 'zh-CN': '生产环境几乎保留全部链路' },
        why: {
          en: 'Every request then costs export, network and storage: tracing becomes the most expensive part of the platform. A tenth shows the same patterns.',
          'zh-CN':
            '每个请求都会产生导出、网络和存储开销，链路追踪会成为平台最贵的部分。保留十分之一已足以看出规律。',
        },
        source: 'C-061',
        fix: {
          label: { en: 'Keep one in ten', 'zh-CN': '保留十分之一' },
          apply: (now) =>
            withValues(now, [
              [
                'telemetry.sampling',
                now.telemetry.sampling > tooMuch ? 0.1 : now.telemetry.sampling,
              ],
              [
                'environments.rows',
                now.environments.rows.map((row) =>
                  row.name === baseEnvironment && row.sampling > tooMuch
                    ? { ...row, sampling: -1 }
                    : row,
                ),
              ],
            ]),
        },
      },
    ];
  },
});
