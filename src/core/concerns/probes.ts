import { choice, defineConcern, list, number, same, seconds } from '../fields/index.ts';
import { running } from './workload/conditions.ts';

const probing = ['http', 'grpc', 'tcp', 'exec'] as const;
const live = { ...running, 'probes.livenessType': probing } as const;
const ready = { ...running, 'probes.readinessType': probing } as const;
const started = { ...running, 'probes.startupType': probing } as const;

const types = {
  http: {
    label: same('HTTP'),
    help: {
      en: 'GET on the health path of the project; any status from 200 to 399 passes.',
      'zh-CN': '对项目的健康检查路径发起 GET，状态码在 200 到 399 之间即为通过。',
    },
  },
  grpc: {
    label: same('gRPC'),
    help: {
      en: 'The standard gRPC health service, which the code must register (tonic-health); without TLS.',
      'zh-CN': '标准 gRPC 健康检查服务，代码需注册（tonic-health）；不支持 TLS。',
    },
  },
  tcp: {
    label: same('TCP'),
    help: {
      en: 'Only sees that the port accepts connections, even when every request fails.',
      'zh-CN': '只检查端口能否建立连接，即使所有请求都失败也会通过。',
    },
  },
  exec: {
    label: same('exec'),
    help: {
      en: 'Runs a program in the container: starts a process each time, and slim images hold no shell or curl.',
      'zh-CN': '在容器内执行程序：每次都会启动一个进程，而且精简镜像中没有 shell 和 curl。',
    },
  },
  none: {
    label: { en: 'None', 'zh-CN': '不设置' },
    help: { en: 'Writes no probe.', 'zh-CN': '不生成该探针。' },
  },
} as const;

const command = {
  label: { en: 'Command', 'zh-CN': '命令' },
  help: {
    en: 'Program and arguments, one per line, run without a shell; exit code 0 passes. The service itself with a health subcommand is the safest program.',
    'zh-CN':
      '程序及其参数，每行一个，不经过 shell 执行；退出码为 0 即通过。最稳妥的做法是调用服务自身的健康检查子命令。',
  },
  default: [],
  placeholder: '/app/service healthcheck',
  source: 'C-006',
} as const;

const delay = {
  label: { en: 'Initial delay', 'zh-CN': '初始延迟' },
  help: {
    en: 'Seconds after the start of the container before the first probe. With a startup probe 0 is right: it waits exactly as long as needed.',
    'zh-CN': '容器启动后到首次探测之间的秒数。已有启动探针时应为 0：它会按实际需要等待。',
  },
  advanced: true,
  default: 0,
  min: 0,
  max: 3600,
  source: 'C-031',
} as const;

const timeout = {
  label: { en: 'Timeout', 'zh-CN': '超时' },
  help: {
    en: 'Seconds until a probe without an answer counts as failed. The default of Kubernetes, 1, is easily missed by a busy pod.',
    'zh-CN': '探测多少秒无应答即视为失败。Kubernetes 的默认值 1 对繁忙的 Pod 来说过短。',
  },
  advanced: true,
  default: 2,
  min: 1,
  max: 300,
  source: 'C-031',
} as const;

/** How Kubernetes finds out that the service has started, is alive and may receive traffic. */
export const probes = defineConcern({
  title: { en: 'Probes', 'zh-CN': '探针' },
  intro: {
    en: 'Three questions of the kubelet: has it started, is it alive, may it receive traffic? Paths and port come from the project section.',
    'zh-CN': 'kubelet 的三个问题：是否已启动、是否存活、能否接收流量？路径和端口取自“项目”章节。',
  },
  groups: {
    liveness: { en: 'Liveness', 'zh-CN': '存活探针' },
    readiness: { en: 'Readiness', 'zh-CN': '就绪探针' },
    startup: { en: 'Startup', 'zh-CN': '启动探针' },
  },
  fields: {
    livenessType: choice({
      label: { en: 'Type', 'zh-CN': '类型' },
      help: {
        en: 'Failing it restarts the container. It must look at the process alone: a liveness check that asks the database turns its outage into restarts everywhere.',
        'zh-CN':
          '失败会重启容器。只应检查进程自身：若存活检查依赖数据库，数据库故障会演变为所有 Pod 一起重启。',
      },
      group: 'liveness',
      default: 'http',
      options: types,
      source: 'C-083',
      when: running,
    }),
    livenessCommand: list({
      ...command,
      group: 'liveness',
      when: { ...running, 'probes.livenessType': 'exec' },
    }),
    livenessInitialDelay: seconds({ ...delay, group: 'liveness', when: live }),
    livenessPeriod: seconds({
      label: { en: 'Period', 'zh-CN': '间隔' },
      help: {
        en: 'Seconds between probes. Times the failure threshold it is how long a hung process stays.',
        'zh-CN': '两次探测之间的秒数。与失败阈值相乘，即卡死的进程最多存留的时间。',
      },
      group: 'liveness',
      advanced: true,
      default: 10,
      min: 1,
      max: 3600,
      when: live,
    }),
    livenessTimeout: seconds({ ...timeout, group: 'liveness', when: live }),
    livenessFailure: number({
      label: { en: 'Failure threshold', 'zh-CN': '失败阈值' },
      help: {
        en: 'Failed probes in a row before the restart. Keep it patient: restarting a pod that is merely overloaded moves its load to the others.',
        'zh-CN': '连续失败多少次后重启。宜宽松一些：重启只是过载的 Pod，会把负载压到其他 Pod 上。',
      },
      group: 'liveness',
      default: 3,
      min: 1,
      max: 1000,
      when: live,
    }),
    readinessType: choice({
      label: { en: 'Type', 'zh-CN': '类型' },
      help: {
        en: 'Failing it takes the pod out of the Service until it passes again; nothing is restarted. It should fail while starting and while draining.',
        'zh-CN':
          '失败会将 Pod 从 Service 中摘除，恢复后重新加入，不会重启。启动过程中和排空期间都应返回失败。',
      },
      group: 'readiness',
      default: 'http',
      options: types,
      source: 'C-083',
      when: running,
    }),
    readinessCommand: list({
      ...command,
      group: 'readiness',
      when: { ...running, 'probes.readinessType': 'exec' },
    }),
    readinessInitialDelay: seconds({ ...delay, group: 'readiness', when: ready }),
    readinessPeriod: seconds({
      label: { en: 'Period', 'zh-CN': '间隔' },
      help: {
        en: 'Seconds between probes. Times the failure threshold it is how long a broken pod still receives requests.',
        'zh-CN': '两次探测之间的秒数。与失败阈值相乘，即故障 Pod 仍会收到请求的时间。',
      },
      group: 'readiness',
      advanced: true,
      default: 5,
      min: 1,
      max: 3600,
      when: ready,
    }),
    readinessTimeout: seconds({ ...timeout, group: 'readiness', when: ready }),
    readinessFailure: number({
      label: { en: 'Failure threshold', 'zh-CN': '失败阈值' },
      help: {
        en: 'Failed probes in a row before traffic stops. 1 reacts to every hiccup, more keeps sending requests to a pod that cannot answer.',
        'zh-CN':
          '连续失败多少次后停止转发流量。设为 1 会因偶发抖动而摘除，更大的值则会继续把请求发给无法应答的 Pod。',
      },
      group: 'readiness',
      default: 2,
      min: 1,
      max: 1000,
      when: ready,
    }),
    readinessSuccess: number({
      label: { en: 'Success threshold', 'zh-CN': '成功阈值' },
      help: {
        en: 'Passed probes in a row before traffic returns. Raise it for a service that comes and goes.',
        'zh-CN': '连续成功多少次后恢复流量。若服务状态反复波动，可适当调高。',
      },
      group: 'readiness',
      advanced: true,
      default: 1,
      min: 1,
      max: 100,
      when: ready,
    }),
    startupType: choice({
      label: { en: 'Type', 'zh-CN': '类型' },
      help: {
        en: 'Until it passes once, the other two probes wait. It lets a slow start take its time without making liveness slow for the rest of the life of the pod.',
        'zh-CN':
          '首次通过之前，另外两个探针不会运行。这样既能容忍启动较慢，又不必长期放宽存活探针。',
      },
      group: 'startup',
      default: 'http',
      options: types,
      source: 'C-031',
      when: running,
    }),
    startupCommand: list({
      ...command,
      group: 'startup',
      when: { ...running, 'probes.startupType': 'exec' },
    }),
    startupInitialDelay: seconds({ ...delay, group: 'startup', when: started }),
    startupPeriod: seconds({
      label: { en: 'Period', 'zh-CN': '间隔' },
      help: {
        en: 'Seconds between probes. Short is good here: a pod that is up receives traffic that much earlier.',
        'zh-CN': '两次探测之间的秒数。此处宜短：Pod 启动完成后能更早接收流量。',
      },
      group: 'startup',
      advanced: true,
      default: 2,
      min: 1,
      max: 3600,
      when: started,
    }),
    startupTimeout: seconds({ ...timeout, group: 'startup', when: started }),
    startupFailure: number({
      label: { en: 'Failure threshold', 'zh-CN': '失败阈值' },
      help: {
        en: 'Failed probes before the start counts as failed and the container is restarted. Times the period it is the time a start may take: 30 × 2 s is one minute; include migrations and warm-up.',
        'zh-CN':
          '失败多少次后判定启动失败并重启容器。与间隔相乘即允许的启动时间：30 × 2 s 为一分钟；请将数据库迁移和预热计算在内。',
      },
      group: 'startup',
      default: 30,
      min: 1,
      max: 1000,
      source: 'C-031',
      when: started,
    }),
  },
});
