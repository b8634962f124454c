import type { Text } from '../fields/index.ts';

/** Mistakes of the guides about pods. */
export const workloadCorrections = {
  'C-031': {
    en: 'A fixed delay is too long for a fast start and too short for a slow one. A startup probe waits as long as needed, and every probe has a timeout.',
    'zh-CN': '固定延迟对快速启动太长，对慢速启动又太短。启动探针会按需等待，每个探针都应有超时。',
  },
  'C-032': {
    en: 'Without a security context pods run as root where that is allowed, and are refused where it is not. Every container meets the restricted profile.',
    'zh-CN':
      '没有安全上下文，Pod 在允许之处以 root 运行，在不允许之处被拒绝。每个容器都应符合 restricted 规范。',
  },
  'C-033': {
    en: 'A CPU limit pauses the runtime and hurts the slowest requests. Memory limit equals request, CPU has a request only, and the worker threads follow it.',
    'zh-CN':
      'CPU 上限会让运行时停顿，拖慢尾部请求。内存上限等于请求值，CPU 只设请求值，工作线程数随之确定。',
  },
  'C-036': {
    en: 'Spreading over hosts is not spreading over zones. Topology spread constraints do both.',
    'zh-CN': '按主机分散不等于按可用区分散，topologySpreadConstraints 可同时做到两者。',
  },
  'C-037': {
    en: 'Secrets in Git are known to everyone who can read the repository, for good. External Secrets fetches them; files hold references only.',
    'zh-CN':
      'Git 中的机密会永远被所有能读仓库的人看到。应由 External Secrets 拉取，文件中只保留引用。',
  },
  'C-038': {
    en: 'Exporting a whole Secret puts the private TLS key into the environment under names the code does not read. Each variable names its key; certificates are files.',
    'zh-CN':
      '将整个 Secret 导出为环境变量，会把 TLS 私钥放进环境，且变量名与代码不符。每个变量应对应一个键，证书以文件形式挂载。',
  },
  'C-039': {
    en: 'The pods mount a ConfigMap that nobody creates and never start. It is written with them.',
    'zh-CN': 'Pod 挂载了无人创建的 ConfigMap，永远无法启动。应与 Pod 一并生成。',
  },
  'C-040': {
    en: 'Letting a pod be missing takes capacity away during every release. Pods are added first, and each proves itself for a while.',
    'zh-CN': '允许缺少 Pod 会在每次发布时降低容量。应先增加 Pod，并让其稳定运行一段时间。',
  },
  'C-041': {
    en: 'With `latest`, nodes run different code and a rollback changes nothing. Tags are never moved.',
    'zh-CN': '使用 `latest` 时各节点运行的代码可能不同，回滚也毫无作用。标签一经推送不得移动。',
  },
  'C-042': {
    en: 'Labels of one’s own are unknown to tools, and a version in a selector breaks the next release. The recommended labels are used; selectors hold what never changes.',
    'zh-CN':
      '自定义标签不被工具识别，选择器中含版本会使下次发布失败。应使用推荐标签，选择器只含不变的内容。',
  },
  'C-045': {
    en: 'A service account that is named but not created keeps every pod from being admitted. It is part of the bundle.',
    'zh-CN': '引用却未创建的 ServiceAccount 会使所有 Pod 无法准入。它应包含在文件包中。',
  },
  'C-047': {
    en: 'An init container that waits for the Collector turns a telemetry outage into an outage of the service. The service starts without it.',
    'zh-CN':
      '等待 Collector 的 init 容器，会把遥测故障变成服务故障。服务应能在没有它的情况下启动。',
  },
  'C-049': {
    en: 'A read-only root without a writable `/tmp` fails at the first temporary file.',
    'zh-CN': '根文件系统只读却没有可写的 `/tmp`，首次写临时文件便会失败。',
  },
  'C-050': {
    en: 'A load balancer on plain HTTP opens the service to the internet without TLS. A Gateway in front of a ClusterIP ends it.',
    'zh-CN':
      '在明文 HTTP 上使用 LoadBalancer，会将服务无 TLS 地暴露到公网。应使用 ClusterIP，并由前面的 Gateway 终结 TLS。',
  },
  'C-051': {
    en: 'The NLB annotation has no effect on a ClusterIP Service. It is left out.',
    'zh-CN': 'NLB 注解对 ClusterIP 类型的 Service 无效，应删除。',
  },
  'C-055': {
    en: 'A headless Service serves StatefulSets and clients that balance by themselves. Elsewhere nobody uses it.',
    'zh-CN': '无头 Service 供 StatefulSet 和自行负载均衡的客户端使用，其他情况下无人使用。',
  },
  'C-056': {
    en: 'Sticky clients leave new pods idle, and everyone behind one address lands on one pod. Requests are spread.',
    'zh-CN': '会话保持会让新 Pod 空闲，同一地址后的所有客户端都落到同一个 Pod。请求应分散处理。',
  },
  'C-059': {
    en: 'A preStop hook with `sh` needs a shell that small images lack, so nothing is drained. Kubernetes sleeps by itself.',
    'zh-CN':
      'preStop 钩子使用 `sh`，而精简镜像中没有 shell，因此不会排空请求。应使用 Kubernetes 自带的 sleep。',
  },
  'C-092': {
    en: 'Pre-stop pause and drain together are longer than the grace period, so requests are cut off. The grace period is computed from both.',
    'zh-CN': '停止前等待与排空时间之和超过宽限期，请求会被强行中断。宽限期应由二者计算得出。',
  },
  'C-101': {
    en: 'Guaranteed needs equal limits and requests of CPU and memory in every container, and a Secret is only encoded. Mounts by `subPath` and variables do not follow changes.',
    'zh-CN':
      'Guaranteed 要求每个容器的 CPU 与内存上限等于请求值；Secret 只是经过编码。`subPath` 挂载和环境变量不会随修改更新。',
  },
  'C-108': {
    en: 'Kubernetes 1.30 is out of support. The version is a field, and features follow it.',
    'zh-CN': 'Kubernetes 1.30 已停止支持。版本是一个可选字段，功能随之启用。',
  },
  'C-111': {
    en: 'Every pod gets a token for the API that it does not need. It is not mounted.',
    'zh-CN': '每个 Pod 都会得到并不需要的 API 令牌，默认不应挂载。',
  },
  'C-118': {
    en: 'The image, the ConfigMap and the code each expect another configuration file. One table feeds all three.',
    'zh-CN': '镜像、ConfigMap 和代码各自期待不同的配置文件。三者应出自同一张表。',
  },
} as const satisfies Readonly<Record<string, Text>>;
