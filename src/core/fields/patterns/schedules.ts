import { exactly, type PatternGroup } from './pattern.ts';

/** One field of a cron schedule: `*`, values, ranges and steps, in a list (robfig/cron 3). */
const cronField = (value: string): string => {
  const part = `(?:[*?]|(?:${value})(?:-(?:${value}))?)(?:\\/[1-9]\\d?)?`;
  return `${part}(?:,${part})*`;
};

const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC';

/** A schedule of a CronJob; Kubernetes counts the days of the week from 0 (Sunday) to 6. */
const cron = [
  '[1-5]?\\d',
  '2[0-3]|1?\\d',
  '3[01]|[12]\\d|[1-9]',
  `1[0-2]|[1-9]|${months}`,
  '[0-6]|SUN|MON|TUE|WED|THU|FRI|SAT',
]
  .map(cronField)
  .join(' +');

/** Times of scheduled jobs. */
export const schedulePatterns = {
  cronSchedule: {
    regex: exactly(`@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|${cron}`),
    problem: {
      en: 'Use the five fields minute, hour, day, month and day of the week (0 is Sunday), e.g. 0 3 * * * or @daily.',
      'zh-CN': '请依次填写分、时、日、月、星期（0 为星期日）五个字段，例如：0 3 * * * 或 @daily。',
    },
  },
  timeZone: {
    regex: /^(?![Ll]ocal$)[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9][A-Za-z0-9_+-]*){0,2}$/u,
    problem: {
      en: 'Use a name of the IANA time zone database, e.g. Europe/Berlin or Etc/UTC.',
      'zh-CN': '请填写 IANA 时区数据库中的名称，例如：Europe/Berlin 或 Etc/UTC。',
    },
    closer: (text) =>
      /^local$/iu.test(text)
        ? {
            en: 'Kubernetes refuses the zone Local, because each node has its own. Name the zone, e.g. Etc/UTC.',
            'zh-CN': 'Kubernetes 不接受 Local，因为各节点的时区不同。请写明时区，例如：Etc/UTC。',
          }
        : undefined,
  },
} satisfies PatternGroup;
