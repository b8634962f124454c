import { choice, number, same, seconds, text } from '../../fields/index.ts';

/** Kubernetes ignores HEALTHCHECK, so these fields have an effect only with Compose. */
const checked = {
  'image.healthCheck': ['subcommand', 'wget'],
  'packaging.targets': 'compose',
} as const;

/** The health check of the container runtime. */
export const healthFields = {
  healthCheck: choice({
    group: 'health',
    default: 'none',
    when: { 'packaging.targets': 'compose' },
    options: {
      none: { label: { en: 'None', 'zh-CN': '无' } },
      subcommand: {
        label: { en: 'Subcommand of the binary', 'zh-CN': '二进制的子命令' },
        help: {
          en: 'Works on every base, but only if the binary implements it: it asks its own readiness path and exits with 0 or 1.',
          'zh-CN': '适用于所有基础镜像，前提是二进制已实现：请求自身的就绪路径并以 0 或 1 退出。',
        },
      },
      wget: {
        label: same('wget'),
        help: {
          en: 'The wget of BusyBox; only on Alpine, the other bases have none.',
          'zh-CN': '使用 BusyBox 自带的 wget，仅 Alpine 可用，其他基础镜像中没有。',
        },
      },
    },
    label: { en: 'Container health check', 'zh-CN': '容器健康检查' },
    help: {
      en: 'HEALTHCHECK for Docker and Compose; Kubernetes ignores it and uses probes. A check whose program is missing marks the container unhealthy for good and blocks everything that waits for it.',
      'zh-CN':
        '供 Docker 和 Compose 使用的 HEALTHCHECK；Kubernetes 会忽略它，只用探针。若检查所用的程序不存在，容器会一直处于 unhealthy，依赖它的服务都无法启动。',
    },
    source: 'C-006',
  }),
  healthCommand: text({
    group: 'health',
    default: 'healthcheck',
    pattern: 'commandLine',
    maxLength: 120,
    when: { 'image.healthCheck': 'subcommand', 'packaging.targets': 'compose' },
    label: { en: 'Subcommand', 'zh-CN': '子命令' },
    help: {
      en: 'Arguments the binary is started with, without a shell. They have to exist in your code.',
      'zh-CN': '启动二进制时传入的参数，不经过 shell，须由你的代码实现。',
    },
    source: 'C-014',
  }),
  healthInterval: seconds({
    group: 'health',
    advanced: true,
    default: 30,
    min: 1,
    max: 3600,
    when: checked,
    label: { en: 'Check interval', 'zh-CN': '检查间隔' },
    help: {
      en: 'Seconds between two checks. Shorter notices a failure sooner and starts a process more often.',
      'zh-CN': '两次检查之间的秒数。越短越早发现故障，也越频繁地启动检查进程。',
    },
  }),
  healthTimeout: seconds({
    group: 'health',
    advanced: true,
    default: 3,
    min: 1,
    max: 600,
    when: checked,
    label: { en: 'Check timeout', 'zh-CN': '检查超时' },
    help: {
      en: 'Seconds after which a check counts as failed.',
      'zh-CN': '超过该秒数未完成的检查视为失败。',
    },
  }),
  healthStartPeriod: seconds({
    group: 'health',
    advanced: true,
    default: 10,
    min: 0,
    max: 3600,
    when: checked,
    label: { en: 'Start period', 'zh-CN': '启动宽限期' },
    help: {
      en: 'Seconds after the start in which failures do not count; about the time the service needs to get ready.',
      'zh-CN': '启动后该秒数内的失败不计数，约等于服务就绪所需的时间。',
    },
  }),
  healthRetries: number({
    group: 'health',
    advanced: true,
    default: 3,
    min: 1,
    max: 100,
    when: checked,
    label: { en: 'Check retries', 'zh-CN': '失败次数' },
    help: {
      en: 'Failures in a row before the container counts as unhealthy.',
      'zh-CN': '连续失败多少次后，容器视为 unhealthy。',
    },
  }),
};
