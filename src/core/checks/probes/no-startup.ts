import { defineCheck } from '../check.ts';
import { askOtherwise, bestType } from '../probe-kinds.ts';

/**
 * Reports a missing startup probe: the liveness probe may restart a service that is still starting.
 */
export const noStartup = defineCheck({
  id: 'no-startup',
  run: ({ probes, config }) => {
    if (probes.startup !== undefined || probes.liveness === undefined) return [];
    return [
      {
        severity: 'advice',
        at: ['probes.startupType'],
        title: { en: 'A slow start looks like a hang', 'zh-CN': '启动较慢会被误判为卡死' },
        why: {
          en: 'Without a startup probe the liveness probe counts from the first second: a start that takes longer than usual, such as a migration, is killed halfway and begins again.',
          'zh-CN':
            '没有启动探针时，存活探针从一开始就计数：启动偏慢（例如执行数据库迁移）会被中途终止并从头再来。',
        },
        source: 'C-031',
        fix:
          bestType(config) === 'none'
            ? undefined
            : {
                label: { en: 'Add a startup probe', 'zh-CN': '添加启动探针' },
                apply: (now) => askOtherwise(now, (kind) => kind === 'startup'),
              },
      },
    ];
  },
});
