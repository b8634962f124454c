import { choice, number, seconds, table, text, toggle } from '../../fields/index.ts';
import { keda } from './conditions.ts';

/** Settings that only KEDA supports. */
export const kedaFields = {
  scaleToZero: toggle({
    label: { en: 'Scale to zero', 'zh-CN': '缩容到零' },
    help: {
      en: 'Runs no pod while there is nothing to do. Requests in that time fail; for workers that read a queue.',
      'zh-CN': '空闲时不运行任何 Pod，期间的请求会失败；适用于读取队列的后台任务。',
    },
    group: 'keda',
    default: false,
    when: keda,
  }),
  cooldown: seconds({
    label: { en: 'Cooldown', 'zh-CN': '冷却时间' },
    help: {
      en: 'Seconds after the last activity before the last pod goes.',
      'zh-CN': '最后一次活动之后，等待多少秒再缩到零。',
    },
    group: 'keda',
    advanced: true,
    default: 300,
    min: 0,
    max: 86400,
    when: { ...keda, 'scaling.scaleToZero': true },
  }),
  pollingInterval: seconds({
    label: { en: 'Polling interval', 'zh-CN': '轮询间隔' },
    help: {
      en: 'Seconds between two questions to Prometheus while nothing runs, and at most the age of a value afterwards.',
      'zh-CN': '向 Prometheus 查询的间隔秒数。',
    },
    group: 'keda',
    advanced: true,
    default: 30,
    min: 5,
    max: 3600,
    when: keda,
  }),
  schedules: table({
    label: { en: 'Schedules', 'zh-CN': '定时策略' },
    help: {
      en: 'Pods that must run at certain hours, whatever the metrics say: before the peak instead of after it.',
      'zh-CN': '在特定时段至少运行的 Pod 数，与指标无关：在高峰之前扩容，而不是之后。',
    },
    group: 'keda',
    when: keda,
    row: { en: 'schedule', 'zh-CN': '时段' },
    most: 10,
    columns: {
      days: choice({
        label: { en: 'Days', 'zh-CN': '日期' },
        help: { en: 'Days on which it holds.', 'zh-CN': '生效的日期。' },
        default: 'weekdays',
        options: {
          daily: { label: { en: 'Every day', 'zh-CN': '每天' } },
          weekdays: { label: { en: 'Monday to Friday', 'zh-CN': '周一至周五' } },
          weekend: { label: { en: 'Weekend', 'zh-CN': '周末' } },
        },
      }),
      start: number({
        label: { en: 'From hour', 'zh-CN': '起始时' },
        help: { en: 'Hour at which it begins, 0 to 23.', 'zh-CN': '开始的整点，0 到 23。' },
        default: 8,
        min: 0,
        max: 23,
      }),
      end: number({
        label: { en: 'To hour', 'zh-CN': '结束时' },
        help: { en: 'Hour at which it ends, on the same day.', 'zh-CN': '当天结束的整点。' },
        default: 20,
        min: 0,
        max: 23,
      }),
      timezone: text({
        label: { en: 'Time zone', 'zh-CN': '时区' },
        help: { en: 'Name such as Europe/Berlin or UTC.', 'zh-CN': '如 Asia/Shanghai 或 UTC。' },
        default: 'UTC',
        pattern: 'relativePath',
        maxLength: 64,
      }),
      replicas: number({
        label: { en: 'Pods', 'zh-CN': 'Pod 数' },
        help: { en: 'Pods that run at least.', 'zh-CN': '至少运行的 Pod 数。' },
        default: 6,
        min: 1,
        max: 1000,
      }),
    },
    default: [],
  }),
};
