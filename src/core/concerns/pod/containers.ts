import { number, quantity, table, text } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';

const containerName = {
  label: { en: 'Name', 'zh-CN': '名称' },
  help: {
    en: 'Name of the container, unique within the pod; it appears in logs and metrics.',
    'zh-CN': '容器名称，在 Pod 内唯一，会出现在日志和指标中。',
  },
  pattern: 'dnsLabel',
  maxLength: 63,
} as const;

const containerImage = {
  label: { en: 'Image', 'zh-CN': '镜像' },
  help: {
    en: 'Image with a fixed tag or digest; a floating tag changes under a running release.',
    'zh-CN': '带固定标签或摘要的镜像；浮动标签会让已发布的版本在不知不觉中变化。',
  },
  pattern: 'imageReference',
  source: 'C-011',
} as const;

const containerCommand = {
  label: { en: 'Command', 'zh-CN': '命令' },
  help: {
    en: 'Split into words as a shell would, but run without one. Empty runs what the image says.',
    'zh-CN': '按 shell 规则拆分为参数，但不经过 shell 执行。留空则使用镜像自带的命令。',
  },
  default: '',
  pattern: 'commandLine',
  optional: true,
  maxLength: 1000,
} as const;

const containerArgs = {
  label: { en: 'Arguments', 'zh-CN': '参数' },
  help: {
    en: 'Passed to the program of the image, or to the command. The flags of a proxy belong here: as a command, the first flag would be taken for the program.',
    'zh-CN':
      '传给镜像自带的程序或上面的命令。代理的选项应写在这里：写在命令里时，第一个选项会被当作程序。',
  },
  default: '',
  pattern: 'commandLine',
  optional: true,
  maxLength: 1000,
} as const;

/** Containers that run before the service or beside it. */
export const containersFields = {
  initContainers: table({
    label: { en: 'Init containers', 'zh-CN': 'Init 容器' },
    help: {
      en: 'Run to completion, in order, before the service starts in every pod. Do not wait for optional things here: an outage of telemetry would keep the service from starting.',
      'zh-CN':
        '在每个 Pod 中先于服务按顺序运行至完成。不要在此等待非必需的依赖，否则遥测系统故障也会导致服务无法启动。',
    },
    group: 'containers',
    advanced: true,
    source: 'C-047',
    when: inCluster,
    row: { en: 'init container', 'zh-CN': 'Init 容器' },
    most: 8,
    columns: {
      name: text({ ...containerName, default: 'prepare' }),
      image: text({ ...containerImage, default: 'registry.example.com/prepare:1.0.0' }),
      command: text(containerCommand),
      args: text(containerArgs),
    },
    default: [],
  }),
  sidecars: table({
    label: { en: 'Sidecars', 'zh-CN': 'Sidecar' },
    help: {
      en: 'Run beside the service for its whole life, such as a proxy. Written as native sidecars (init containers that restart always): they start before the service and stop after it.',
      'zh-CN':
        '与服务同生命周期运行的辅助容器，如代理。以原生 Sidecar 形式生成（restartPolicy 为 Always 的 Init 容器）：先于服务启动，晚于服务停止。',
    },
    group: 'containers',
    source: 'C-047',
    when: inCluster,
    row: { en: 'sidecar', 'zh-CN': 'Sidecar' },
    most: 8,
    columns: {
      name: text({ ...containerName, default: 'proxy' }),
      image: text({ ...containerImage, default: 'registry.example.com/proxy:1.0.0' }),
      command: text(containerCommand),
      args: text(containerArgs),
      port: number({
        label: { en: 'Port', 'zh-CN': '端口' },
        help: {
          en: 'TCP port that the sidecar listens on; empty means none.',
          'zh-CN': 'Sidecar 监听的 TCP 端口；留空表示没有。',
        },
        default: 0,
        unset: { value: 0, means: { en: 'none', 'zh-CN': '无' } },
        min: 1,
        max: 65535,
        unit: 'port',
      }),
      cpuRequest: quantity({
        label: { en: 'CPU request', 'zh-CN': 'CPU 请求' },
        help: {
          en: 'Processor time reserved in every pod, on top of that of the service.',
          'zh-CN': '每个 Pod 中额外预留的 CPU，叠加在服务自身的请求之上。',
        },
        default: '50m',
      }),
      memory: quantity({
        label: { en: 'Memory', 'zh-CN': '内存' },
        help: {
          en: 'Memory request and at the same time limit.',
          'zh-CN': '内存请求，同时也是内存上限。',
        },
        default: '64Mi',
      }),
    },
    default: [],
  }),
};
