import type { Text } from '../../fields/index.ts';

/** What each value means, by its path in values.yaml; a test fails for a value without an entry. */
export const valueComments: Readonly<Record<string, Text>> = {
  replicaCount: {
    en: 'Number of pods; ignored while autoscaling is enabled.',
    'zh-CN': 'Pod 数量；启用自动伸缩时不起作用。',
  },
  image: { en: 'The image to run; a digest wins over the tag.', 'zh-CN': '要运行的镜像；摘要优先于标签。' },
  'image.repository': { en: 'Registry and name, without tag.', 'zh-CN': '仓库地址与镜像名，不含标签。' },
  'image.tag': { en: 'An immutable tag; empty means appVersion.', 'zh-CN': '不可变标签；留空则使用 appVersion。' },
  'image.digest': { en: 'sha256:… of the image, or empty.', 'zh-CN': '镜像的 sha256:… 摘要，可留空。' },
  'image.pullPolicy': { en: 'IfNotPresent is right for immutable tags.', 'zh-CN': '标签不可变时使用 IfNotPresent 即可。' },
  imagePullSecrets: { en: 'Secrets for a private registry: [{ name: … }].', 'zh-CN': '私有仓库的凭据 Secret：[{ name: … }]。' },
  nameOverride: { en: 'Replaces the chart’s name in labels.', 'zh-CN': '在标签中替换 Chart 名称。' },
  fullnameOverride: { en: 'Replaces the name of every object.', 'zh-CN': '替换所有对象的名称。' },
  'serviceAccount.create': { en: 'Whether the chart brings the ServiceAccount.', 'zh-CN': '是否由 Chart 创建 ServiceAccount。' },
  'serviceAccount.automount': {
    en: 'Whether pods get a token of the Kubernetes API; only if the service calls it.',
    'zh-CN': '是否为 Pod 挂载 Kubernetes API 令牌；仅在服务需要调用该 API 时启用。',
  },
  'serviceAccount.annotations': { en: 'For workload identity of a cloud.', 'zh-CN': '用于云厂商的工作负载身份。' },
  'serviceAccount.name': { en: 'Empty means the release’s name.', 'zh-CN': '留空则使用 release 的名称。' },
  config: {
    en: 'Environment variables, kept in a ConfigMap; a change restarts the pods.',
    'zh-CN': '环境变量，保存在 ConfigMap 中；改动会触发 Pod 重启。',
  },
  configFiles: {
    en: 'Configuration files by name, mounted read-only; a change restarts the pods.',
    'zh-CN': '按文件名列出的配置文件，只读挂载；改动会触发 Pod 重启。',
  },
  podAnnotations: { en: 'Annotations of the pods.', 'zh-CN': 'Pod 的注解。' },
  podLabels: { en: 'Further labels of the pods.', 'zh-CN': 'Pod 的附加标签。' },
  podSecurityContext: { en: 'Security context of the pod.', 'zh-CN': 'Pod 的安全上下文。' },
  securityContext: { en: 'Security context of the container.', 'zh-CN': '容器的安全上下文。' },
  resources: {
    en: 'Requests reserve, limits cap. A CPU limit throttles; a memory limit kills.',
    'zh-CN': 'requests 用于预留，limits 用于封顶。超过 CPU 上限会被限流，超过内存上限会被杀死。',
  },
  nodeSelector: { en: 'Labels that a node must have.', 'zh-CN': '节点必须具有的标签。' },
  tolerations: { en: 'Taints that the pods accept.', 'zh-CN': 'Pod 可容忍的污点。' },
  affinity: { en: 'Further rules on where pods run.', 'zh-CN': 'Pod 调度的附加规则。' },
};
