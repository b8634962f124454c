import { type Config, withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

const isEmpty = ({ start, end }: Config['scaling']['schedules'][number]): boolean => start >= end;

/** A schedule that ends before it begins. */
export const emptySchedule = defineRule({
  id: 'empty-schedule',
  severity: 'warning',
  at: ['scaling.schedules'],
  title: { en: 'A schedule ends before it begins', 'zh-CN': '定时策略的结束早于开始' },
  why: {
    en: 'KEDA refuses equal times, and reads an earlier end as the next day: on weekdays only, Friday’s pods would stay until Monday.',
    'zh-CN':
      'KEDA 会拒绝相同的时间，并把更早的结束视为次日：若仅限工作日，周五的 Pod 会保留到周一。',
  },
  source: 'https://keda.sh/docs/latest/scalers/cron/',
  applies: ({ config }) => config.scaling.schedules.some(isEmpty),
  fix: {
    label: { en: 'Remove the schedule', 'zh-CN': '移除该时段' },
    apply: (config) =>
      withValue(
        config,
        'scaling.schedules',
        config.scaling.schedules.filter((row) => !isEmpty(row)),
      ),
  },
});
