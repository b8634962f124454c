import type { Text } from '../../fields/index.ts';

/** What the values of mesh, release, autoscalers and admission mean. */
export const trafficControlComments: Readonly<Record<string, Text>> = {
  'blueGreen.active': {
    en: 'The colour that the Service leads to: blue or green.',
    'zh-CN': 'Service 指向的颜色：blue 或 green。',
  },
  'blueGreen.blue.tag': {
    en: 'Image tag of blue; empty means image.tag.',
    'zh-CN': 'blue 的镜像标签；留空则使用 image.tag。',
  },
  'blueGreen.green.tag': {
    en: 'Image tag of green; empty means image.tag.',
    'zh-CN': 'green 的镜像标签；留空则使用 image.tag。',
  },
  'canary.tag': {
    en: 'Image tag of the canary; empty means image.tag.',
    'zh-CN': '金丝雀的镜像标签；留空则使用 image.tag。',
  },
  'canary.replicas': { en: 'Number of canary pods.', 'zh-CN': '金丝雀的 Pod 数量。' },
  'canary.weight': {
    en: 'Percent of the traffic for the canary, 0 to 100.',
    'zh-CN': '金丝雀承接的流量百分比，0 到 100。',
  },
  'rollout.autoPromotion': {
    en: 'Whether a new version goes live without a person’s word.',
    'zh-CN': '新版本是否无需人工确认即可上线。',
  },
  'rollout.scaleDownDelaySeconds': {
    en: 'Seconds that the old pods stay after the switch.',
    'zh-CN': '切换后旧 Pod 保留的秒数。',
  },
  'rollout.steps': {
    en: 'Shares of the new version and the pauses between them.',
    'zh-CN': '新版本的流量占比与各步之间的停留。',
  },
  'rollout.analysisMetrics': {
    en: 'What is measured while a version is on trial; $namespace and $fullname stand for the release’s own.',
    'zh-CN': '试运行期间测量的指标；$namespace 和 $fullname 代表 release 的命名空间与名称。',
  },
  'flagger.service': {
    en: 'The Service and the route that Flagger makes and steers.',
    'zh-CN': '由 Flagger 创建并控制的 Service 与路由。',
  },
  'flagger.metrics.successRate': {
    en: 'Query for the share of successful requests, in percent.',
    'zh-CN': '成功请求占比（百分比）的查询。',
  },
  'flagger.metrics.latency': {
    en: 'Query for the latency of 99 of 100 requests, in seconds.',
    'zh-CN': 'p99 延迟（秒）的查询。',
  },
  'autoscaling.triggers': {
    en: 'What KEDA scales on; $namespace and $fullname stand for the release’s own.',
    'zh-CN': 'KEDA 伸缩所依据的触发器；$namespace 和 $fullname 代表 release 的命名空间与名称。',
  },
  'autoscaling.fallback': {
    en: 'Pods while the metrics cannot be read.',
    'zh-CN': '无法读取指标时的 Pod 数量。',
  },
  'autoscaling.pollingInterval': {
    en: 'Seconds between two reads of the triggers.',
    'zh-CN': '读取触发器的间隔秒数。',
  },
  'autoscaling.cooldownPeriod': {
    en: 'Seconds without activity before it scales to zero.',
    'zh-CN': '无活动多少秒后缩容到零。',
  },
  'verticalPodAutoscaler.updateMode': {
    en: 'Off only recommends; Initial, InPlaceOrRecreate and Recreate act.',
    'zh-CN': 'Off 仅建议；Initial、InPlaceOrRecreate 与 Recreate 会实际调整。',
  },
  'verticalPodAutoscaler.containerPolicies': {
    en: 'Which requests it decides on, and within which bounds.',
    'zh-CN': '由其决定的资源请求及上下界。',
  },
  'istio.mesh': {
    en: 'Whether calls inside the mesh get timeout and retries.',
    'zh-CN': '是否为网格内的调用设置超时与重试。',
  },
  'istio.gateway': {
    en: 'Whether an Istio gateway brings in requests from outside.',
    'zh-CN': '是否通过 Istio 网关接入外部请求。',
  },
  'istio.gateways': {
    en: 'Istio gateways as namespace/name.',
    'zh-CN': 'Istio 网关，格式为 命名空间/名称。',
  },
  'istio.hosts': { en: 'Public host names.', 'zh-CN': '公网域名。' },
  'istio.timeout': {
    en: 'Time for a request with all its retries; empty means none.',
    'zh-CN': '一次请求（含重试）的总时限；留空表示不限。',
  },
  'istio.retries': {
    en: 'Retries of requests that never arrived.',
    'zh-CN': '对未送达请求的重试。',
  },
  'istio.readRetries': {
    en: 'Retries of GET, HEAD and OPTIONS.',
    'zh-CN': '对 GET、HEAD 与 OPTIONS 的重试。',
  },
  'istio.trafficPolicy': {
    en: 'Balancing, connection pools and outlier detection of callers.',
    'zh-CN': '调用方的负载均衡、连接池与异常实例剔除。',
  },
  'istio.peerAuthentication.enabled': {
    en: 'Whether the pods say which connections they accept.',
    'zh-CN': '是否由 Pod 声明接受的连接类型。',
  },
  'istio.peerAuthentication.mode': {
    en: 'STRICT accepts encrypted connections only, PERMISSIVE both.',
    'zh-CN': 'STRICT 仅接受加密连接，PERMISSIVE 两者均可。',
  },
  'istio.peerAuthentication.ports': {
    en: 'Container ports with a mode of their own.',
    'zh-CN': '单独设置模式的容器端口。',
  },
  'admissionPolicy.actions': {
    en: 'Deny, Warn or Audit.',
    'zh-CN': 'Deny（拒绝）、Warn（警告）或 Audit（记录）。',
  },
  'admissionPolicy.validations': {
    en: 'CEL expressions that every pod of the service must satisfy.',
    'zh-CN': '本服务的每个 Pod 必须满足的 CEL 表达式。',
  },
  'admissionPolicy.images': {
    en: 'Images whose signature is verified.',
    'zh-CN': '需要验证签名的镜像。',
  },
  'admissionPolicy.attestors': {
    en: 'Whose signature is accepted.',
    'zh-CN': '接受谁的签名。',
  },
  'certificate.enabled': {
    en: 'Whether the chart orders the certificate.',
    'zh-CN': '是否由 Chart 申请证书。',
  },
  'certificate.secretName': {
    en: 'Secret that receives the certificate.',
    'zh-CN': '存放证书的 Secret。',
  },
  'certificate.dnsNames': { en: 'Hosts in the certificate.', 'zh-CN': '证书包含的域名。' },
  'certificate.issuer.kind': {
    en: 'ClusterIssuer or Issuer.',
    'zh-CN': 'ClusterIssuer 或 Issuer。',
  },
  'certificate.issuer.name': { en: 'Name of the issuer.', 'zh-CN': '签发者的名称。' },
};
