import { choice, defineConcern, number, same, seconds, text, toggle } from '../fields/index.ts';
import { inCluster } from './packaging.ts';
import { ending } from './workload/conditions.ts';

const scheduled = { ...inCluster, 'workload.kind': 'cron' } as const;
const endingInCluster = { ...inCluster, ...ending } as const;

/** When a program that ends by itself runs, and what happens when it fails. */
export const job = defineConcern({
  title: { en: 'Job', 'zh-CN': '任务' },
  intro: {
    en: 'For programs that end by themselves: when they run, how often they are tried again and how long they may take.',
    'zh-CN': '适用于自行结束的程序：何时运行、失败后重试几次、最多运行多久。',
  },
  groups: {
    schedule: { en: 'Times', 'zh-CN': '运行时间' },
    release: { en: 'Release step', 'zh-CN': '发布步骤' },
    attempts: { en: 'Attempts', 'zh-CN': '重试' },
    history: { en: 'History', 'zh-CN': '历史' },
  },
  fields: {
    schedule: text({
      label: { en: 'Schedule', 'zh-CN': '时间表' },
      help: {
        en: 'Five fields of cron: minute, hour, day of the month, month, day of the week. “0 3 * * *” is every night at three.',
        'zh-CN': 'cron 的五个字段：分、时、日、月、星期。“0 3 * * *”表示每天凌晨三点。',
      },
      group: 'schedule',
      default: '0 3 * * *',
      pattern: 'cronSchedule',
      maxLength: 100,
      when: scheduled,
      source: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/',
    }),
    timeZone: text({
      label: { en: 'Time zone', 'zh-CN': '时区' },
      help: {
        en: 'Name from the IANA database, such as Europe/Berlin. Without it the schedule follows the clock of the control plane.',
        'zh-CN': 'IANA 数据库中的名称，例如 Asia/Shanghai。不指定时按控制平面的时钟执行。',
      },
      group: 'schedule',
      default: 'Etc/UTC',
      pattern: 'timeZone',
      maxLength: 64,
      when: scheduled,
    }),
    concurrency: choice({
      label: { en: 'When one still runs', 'zh-CN': '上一次仍在运行时' },
      help: {
        en: 'What happens when the time comes and the run before has not ended.',
        'zh-CN': '到了执行时间而上一次尚未结束时的处理方式。',
      },
      group: 'schedule',
      default: 'Forbid',
      options: {
        Forbid: {
          label: same('Forbid'),
          help: { en: 'The new run is left out.', 'zh-CN': '跳过新的一次。' },
        },
        Replace: {
          label: same('Replace'),
          help: {
            en: 'The run before is stopped and the new one starts.',
            'zh-CN': '停止上一次，启动新的一次。',
          },
        },
        Allow: {
          label: same('Allow'),
          help: {
            en: 'Both run side by side; the program must allow that.',
            'zh-CN': '两者同时运行，程序必须支持。',
          },
        },
      },
      when: scheduled,
    }),
    startingDeadline: seconds({
      label: { en: 'Starting deadline', 'zh-CN': '启动期限' },
      help: {
        en: 'Seconds after the planned time in which a missed run may still start. Kubernetes checks every 10 seconds, so a shorter deadline may miss every run.',
        'zh-CN':
          '错过计划时间后，多少秒内仍可补上启动。Kubernetes 每 10 秒检查一次，过短的期限可能使每次都错过。',
      },
      group: 'schedule',
      advanced: true,
      default: 300,
      min: 10,
      max: 86400,
      when: scheduled,
    }),
    suspend: toggle({
      label: { en: 'Suspended', 'zh-CN': '暂停' },
      help: {
        en: 'No run starts until it is off again; a run can still be started by hand.',
        'zh-CN': '关闭此项之前不会自动启动；仍可手动启动。',
      },
      group: 'schedule',
      advanced: true,
      default: false,
      when: scheduled,
    }),
    runs: choice({
      label: { en: 'Runs', 'zh-CN': '运行时机' },
      help: {
        en: 'When the step runs in each release; the release stops if it fails.',
        'zh-CN': '每次发布中该步骤的运行时机；失败时发布停止。',
      },
      group: 'release',
      default: 'before-release',
      options: {
        'before-release': {
          label: { en: 'Before the release', 'zh-CN': '发布之前' },
          help: {
            en: 'The new version starts only after the step has ended, such as a migration. The old version still runs meanwhile and must work with what the step leaves.',
            'zh-CN':
              '步骤结束后新版本才启动，例如数据库迁移。此时旧版本仍在运行，必须能配合步骤执行后的状态。',
          },
        },
        'after-release': {
          label: { en: 'After the release', 'zh-CN': '发布之后' },
          help: {
            en: 'The step starts when the new version is there, such as warming a cache.',
            'zh-CN': '新版本就绪后再执行，例如预热缓存。',
          },
        },
      },
      when: { 'workload.kind': 'job' },
    }),
    retries: number({
      label: { en: 'Retries', 'zh-CN': '重试次数' },
      help: {
        en: 'How often a failed run is started again. Each try must be able to repeat what the one before has done.',
        'zh-CN': '失败后重新启动的次数。每次尝试都必须能够重复前一次已做的工作。',
      },
      group: 'attempts',
      default: 2,
      min: 0,
      max: 20,
      when: endingInCluster,
    }),
    deadline: seconds({
      label: { en: 'Deadline', 'zh-CN': '最长运行时间' },
      help: {
        en: 'Seconds after which a run is stopped and has failed, all tries together. A release waits at most this long for its steps.',
        'zh-CN': '超过多少秒即停止并视为失败，含全部重试。发布最多等待其步骤这么久。',
      },
      group: 'attempts',
      default: 1800,
      min: 10,
      max: 604800,
      when: endingInCluster,
    }),
    keepSucceeded: number({
      label: { en: 'Successful runs kept', 'zh-CN': '保留的成功记录' },
      help: {
        en: 'Ended runs whose pods and logs stay readable.',
        'zh-CN': '保留多少次成功运行，以便查看其 Pod 和日志。',
      },
      group: 'history',
      advanced: true,
      default: 3,
      min: 0,
      max: 50,
      when: scheduled,
    }),
    keepFailed: number({
      label: { en: 'Failed runs kept', 'zh-CN': '保留的失败记录' },
      help: {
        en: 'Failed runs whose pods and logs stay readable; with 0 nobody can see why a run failed.',
        'zh-CN': '保留多少次失败运行；为 0 时无法查看失败原因。',
      },
      group: 'history',
      advanced: true,
      default: 3,
      min: 0,
      max: 50,
      when: scheduled,
    }),
  },
});
