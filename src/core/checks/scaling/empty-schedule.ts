import { type Config, withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

type Schedule = Config['scaling']['schedules'][number];

const isEmpty = ({ start, end }: Schedule): boolean => start >= end;

const withinDay = (row: Schedule): Schedule => {
  if (!isEmpty(row)) return row;
  if (row.start > row.end) return { ...row, start: row.end, end: row.start };
  const start = Math.min(row.start, 22);
  return { ...row, start, end: start + 1 };
};

/** Reports a schedule with an end that is not after its start. */
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
    label: { en: 'End it later the same day', 'zh-CN': '改为当天稍后结束' },
    apply: (config) =>
      withValue(config, 'scaling.schedules', config.scaling.schedules.map(withinDay)),
  },
});
