import type { VariantSpec } from '../preset.ts';

/**
 * The four Dockerfiles (S1-07 to S1-10), the size-optimised profile (S1-03) and the three release
 * strategies.
 */
export const c13ReliabilityVariants: readonly VariantSpec[] = [
  {
    id: 'debian',
    title: { en: 'Debian image', 'zh-CN': 'Debian 镜像' },
    summary: {
      en: 'Debian slim, a release profile for speed, three to ten pods.',
      'zh-CN': 'Debian slim，速度优先的编译配置，3 至 10 个 Pod。',
    },
    values: {},
  },
  {
    id: 'distroless',
    title: { en: 'Distroless image', 'zh-CN': 'Distroless 镜像' },
    summary: {
      en: 'No shell and no package manager, the user nonroot.',
      'zh-CN': '没有 shell 和包管理器，以 nonroot 用户运行。',
    },
    values: { 'image.base': 'distroless', 'image.uid': 65532, 'image.cache': 'none' },
  },
  {
    id: 'alpine',
    title: { en: 'Alpine image', 'zh-CN': 'Alpine 镜像' },
    summary: {
      en: 'A static musl binary, if the dependencies allow it.',
      'zh-CN': '静态 musl 二进制，前提是依赖支持。',
    },
    values: { 'image.base': 'alpine', 'build.libc': 'musl', 'image.cache': 'none' },
  },
  {
    id: 'secure',
    title: { en: 'Hardened image', 'zh-CN': '安全加固镜像' },
    summary: {
      en: 'Distroless with the user 65534 and its own health check; advisories are checked by cargo-deny in the pipeline.',
      'zh-CN': 'Distroless，用户 65534，自带健康检查；漏洞公告由流水线中的 cargo-deny 检查。',
    },
    values: {
      'image.base': 'distroless',
      'image.uid': 65534,
      'image.cache': 'none',
      'image.healthCheck': 'subcommand',
      'image.healthCommand': '--health-check',
      'image.healthInterval': 30,
      'image.healthTimeout': 3,
      'image.healthStartPeriod': 5,
      'image.healthRetries': 3,
      'build.deny': true,
      'packaging.targets': ['docker', 'compose', 'kubernetes'],
    },
  },
  {
    id: 'size',
    title: { en: 'Profile for size', 'zh-CN': '体积优先' },
    summary: {
      en: 'Optimisation z in place of 3: a smaller binary that costs CPU on every request.',
      'zh-CN': '优化级别由 3 改为 z：二进制更小，但每个请求都更耗 CPU。',
    },
    values: { 'build.optLevel': 'z' },
  },
  {
    id: 'rolling',
    title: { en: 'Rolling update of five pods', 'zh-CN': '五个 Pod 滚动更新' },
    summary: {
      en: 'A fixed number of five pods, replaced one by one.',
      'zh-CN': '固定五个 Pod，逐个替换。',
    },
    values: { 'scaling.autoscale': false, 'workload.replicas': 5 },
  },
  {
    id: 'blue-green',
    title: { en: 'Blue-green', 'zh-CN': '蓝绿发布' },
    summary: {
      en: 'Two Deployments of three pods; a script turns all traffic from blue to green and back.',
      'zh-CN': '两个 Deployment 各三个 Pod，用脚本将全部流量从蓝切到绿或切回。',
    },
    values: {
      'release.strategy': 'blue-green',
      'release.active': 'blue',
      'release.blueTag': 'v1.0.0',
      'release.greenTag': 'v1.1.0',
      'scaling.autoscale': false,
      'workload.replicas': 3,
    },
  },
  {
    id: 'canary',
    title: { en: 'Canary', 'zh-CN': '金丝雀发布' },
    summary: {
      en: 'Nine stable pods and one of the new version, which gets a tenth of the requests.',
      'zh-CN': '九个稳定版 Pod 加一个新版本 Pod，后者分得十分之一的请求。',
    },
    values: {
      'release.strategy': 'canary',
      'release.canaryTag': 'v1.1.0',
      'release.canaryReplicas': 1,
      'release.canaryWeight': 10,
      'scaling.autoscale': false,
      'workload.replicas': 9,
    },
  },
];
