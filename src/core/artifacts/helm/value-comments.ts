import type { Text } from '../../fields/index.ts';
import { telemetryValueComments } from './telemetry-value-comments.ts';
import { trafficControlComments } from './traffic-control-comments.ts';

/** What each value means, by its path in values.yaml; a test fails for a value without an entry. */
export const valueComments: Readonly<Record<string, Text>> = {
  ...telemetryValueComments,
  replicaCount: {
    en: 'Number of pods; ignored while autoscaling is enabled.',
    'zh-CN': 'Pod 数量；启用自动扩缩容时不起作用。',
  },
  image: {
    en: 'The image to run; a digest wins over the tag.',
    'zh-CN': '要运行的镜像；摘要优先于标签。',
  },
  'image.repository': {
    en: 'Registry and name, without tag.',
    'zh-CN': '仓库地址与镜像名，不含标签。',
  },
  'image.tag': {
    en: 'An immutable tag; empty means appVersion.',
    'zh-CN': '不可变标签；留空则使用 appVersion。',
  },
  'image.digest': {
    en: 'sha256:… of the image, or empty.',
    'zh-CN': '镜像的 sha256:… 摘要，可留空。',
  },
  'image.pullPolicy': {
    en: 'IfNotPresent is right for immutable tags.',
    'zh-CN': '标签不可变时使用 IfNotPresent 即可。',
  },
  imagePullSecrets: {
    en: 'Secrets for a private registry: [{ name: … }].',
    'zh-CN': '访问私有仓库的 Secret：[{ name: … }]。',
  },
  nameOverride: {
    en: 'Replaces the chart’s name in labels.',
    'zh-CN': '在标签中替换 Chart 名称。',
  },
  fullnameOverride: { en: 'Replaces the name of every object.', 'zh-CN': '替换所有对象的名称。' },
  'serviceAccount.create': {
    en: 'Whether the chart brings the ServiceAccount.',
    'zh-CN': '是否由 Chart 创建 ServiceAccount。',
  },
  'serviceAccount.automount': {
    en: 'Whether pods get a token of the Kubernetes API; only if the service calls it.',
    'zh-CN': '是否为 Pod 挂载 Kubernetes API 令牌；仅在服务需要调用该 API 时启用。',
  },
  'serviceAccount.annotations': {
    en: 'For workload identity of a cloud.',
    'zh-CN': '用于云厂商的工作负载身份。',
  },
  'serviceAccount.name': {
    en: 'Empty means the release’s name.',
    'zh-CN': '留空则使用 release 的名称。',
  },
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
  secretEnv: {
    en: 'Environment variables whose values come from Secrets: variable → { secret, key }.',
    'zh-CN': '取值来自 Secret 的环境变量：变量名 → { secret, key }。',
  },
  env: {
    en: 'Further environment variables of the container by name; they may refer to others as $(NAME).',
    'zh-CN': '容器的附加环境变量，按名称列出；可用 $(NAME) 引用其他变量。',
  },
  'externalSecrets.enabled': {
    en: 'Whether the External Secrets Operator fills the Secrets.',
    'zh-CN': '是否由 External Secrets Operator 填充 Secret。',
  },
  'externalSecrets.refreshInterval': {
    en: 'How often the store is read.',
    'zh-CN': '从外部存储刷新的间隔。',
  },
  'externalSecrets.store.kind': {
    en: 'SecretStore or ClusterSecretStore.',
    'zh-CN': 'SecretStore 或 ClusterSecretStore。',
  },
  'externalSecrets.store.name': { en: 'Name of the store.', 'zh-CN': '存储的名称。' },
  'service.annotations': { en: 'Annotations of the Service.', 'zh-CN': 'Service 的注解。' },
  'service.type': {
    en: 'ClusterIP, NodePort or LoadBalancer.',
    'zh-CN': 'ClusterIP、NodePort 或 LoadBalancer。',
  },
  'service.sessionAffinity': {
    en: 'ClientIP keeps a client on one pod; empty balances.',
    'zh-CN': 'ClientIP 让同一客户端固定到一个 Pod；留空则均衡分配。',
  },
  'service.sessionAffinityConfig': {
    en: 'Duration of the affinity.',
    'zh-CN': '会话保持的时长配置。',
  },
  'service.port': { en: 'HTTP port of the Service.', 'zh-CN': 'Service 的 HTTP 端口。' },
  'service.grpcPort': { en: 'gRPC port of the Service.', 'zh-CN': 'Service 的 gRPC 端口。' },
  'service.metricsPort': { en: 'Metrics port of the Service.', 'zh-CN': 'Service 的指标端口。' },
  'service.headless': {
    en: 'Whether a second, headless Service resolves to the single pods.',
    'zh-CN': '是否另建一个解析到各 Pod 的 headless Service。',
  },
  'ingress.enabled': {
    en: 'Whether an Ingress leads to the Service; Gateway API is its successor.',
    'zh-CN': '是否通过 Ingress 暴露服务；其后继为 Gateway API。',
  },
  'ingress.annotations': {
    en: 'Annotations that the controller reads.',
    'zh-CN': '控制器读取的注解。',
  },
  'ingress.className': {
    en: 'IngressClass that claims it.',
    'zh-CN': '处理该 Ingress 的 IngressClass。',
  },
  'ingress.tls': { en: 'Certificates by host.', 'zh-CN': '各域名的证书。' },
  'ingress.hosts': {
    en: 'Hosts and paths that lead to the HTTP port.',
    'zh-CN': '转发到 HTTP 端口的域名与路径。',
  },
  'ingress.grpc': {
    en: 'The Ingress of the gRPC port, on a host of its own.',
    'zh-CN': 'gRPC 端口的 Ingress，使用独立域名。',
  },
  'gateway.enabled': {
    en: 'Whether the chart brings its own Gateway.',
    'zh-CN': '是否由 Chart 创建 Gateway。',
  },
  'gateway.name': { en: 'Name of the Gateway.', 'zh-CN': 'Gateway 的名称。' },
  'gateway.annotations': {
    en: 'Annotations, for example of cert-manager.',
    'zh-CN': '注解，例如 cert-manager 的注解。',
  },
  'gateway.className': {
    en: 'GatewayClass that implements it.',
    'zh-CN': '实现它的 GatewayClass。',
  },
  'gateway.listeners': {
    en: 'Ports, host names and certificates.',
    'zh-CN': '端口、域名与证书。',
  },
  'gateway.redirect': {
    en: 'Whether HTTP is redirected to HTTPS.',
    'zh-CN': '是否将 HTTP 重定向到 HTTPS。',
  },
  'httpRoute.enabled': {
    en: 'Whether an HTTPRoute leads to the HTTP port.',
    'zh-CN': '是否通过 HTTPRoute 转发到 HTTP 端口。',
  },
  'httpRoute.annotations': { en: 'Annotations of the route.', 'zh-CN': '路由的注解。' },
  'httpRoute.parentRefs': {
    en: 'Gateways that the route is attached to.',
    'zh-CN': '路由所挂载的 Gateway。',
  },
  'httpRoute.hostnames': { en: 'Host names of the route.', 'zh-CN': '路由的域名。' },
  'httpRoute.matches': { en: 'Paths of the route.', 'zh-CN': '路由匹配的路径。' },
  'httpRoute.timeouts': { en: 'Time limit of a request.', 'zh-CN': '请求的超时时间。' },
  'grpcRoute.enabled': {
    en: 'Whether a GRPCRoute leads to the gRPC port.',
    'zh-CN': '是否通过 GRPCRoute 转发到 gRPC 端口。',
  },
  'grpcRoute.annotations': { en: 'Annotations of the route.', 'zh-CN': '路由的注解。' },
  'grpcRoute.parentRefs': {
    en: 'Gateways that the route is attached to.',
    'zh-CN': '路由所挂载的 Gateway。',
  },
  'grpcRoute.hostnames': {
    en: 'Host names; never one that an HTTPRoute has.',
    'zh-CN': '域名；不能与 HTTPRoute 相同。',
  },
  'grpcRoute.matches': {
    en: 'Services and methods; empty matches all.',
    'zh-CN': '匹配的服务与方法；留空匹配全部。',
  },
  'backendTrafficPolicy.enabled': {
    en: 'Whether Envoy Gateway limits and times this route.',
    'zh-CN': '是否由 Envoy Gateway 对此路由限流和限时。',
  },
  'backendTrafficPolicy.rateLimit': {
    en: 'Requests per time, counted in each proxy.',
    'zh-CN': '单位时间内的请求数，按每个代理实例计数。',
  },
  'backendTrafficPolicy.timeout': {
    en: 'Time limits towards the pods.',
    'zh-CN': '到 Pod 的超时时间。',
  },
  'backendTrafficPolicy.requestBuffer': {
    en: 'Largest accepted request body.',
    'zh-CN': '允许的最大请求体。',
  },
  livenessProbe: {
    en: 'Restarts the container when it fails; never ask dependencies here.',
    'zh-CN': '失败时重启容器；此处不要检查外部依赖。',
  },
  readinessProbe: {
    en: 'Takes the pod out of the Service while it fails.',
    'zh-CN': '失败期间将 Pod 移出 Service。',
  },
  startupProbe: {
    en: 'Holds the other probes back until the first success.',
    'zh-CN': '首次成功之前暂缓其他探针。',
  },
  'autoscaling.enabled': {
    en: 'Whether a HorizontalPodAutoscaler owns the number of pods.',
    'zh-CN': '是否由 HorizontalPodAutoscaler 管理 Pod 数量。',
  },
  'autoscaling.minReplicas': { en: 'Fewest pods.', 'zh-CN': '最小 Pod 数。' },
  'autoscaling.maxReplicas': { en: 'Most pods.', 'zh-CN': '最大 Pod 数。' },
  'autoscaling.metrics': { en: 'What it scales on.', 'zh-CN': '伸缩所依据的指标。' },
  'autoscaling.behavior': { en: 'How fast it scales out and in.', 'zh-CN': '扩容与缩容的速度。' },
  'podDisruptionBudget.enabled': {
    en: 'Whether node drains must leave pods running, without being blocked (C-094).',
    'zh-CN': '节点排空时是否必须保留部分 Pod，但不阻塞排空（C-094）。',
  },
  'podDisruptionBudget.maxUnavailable': {
    en: 'Pods that may be missing at once, a number or a percentage.',
    'zh-CN': '允许同时缺失的 Pod 数量或百分比。',
  },
  'podDisruptionBudget.minAvailable': {
    en: 'Pods that must stay, a number or a percentage.',
    'zh-CN': '必须保持运行的 Pod 数量或百分比。',
  },
  'podDisruptionBudget.unhealthyPodEvictionPolicy': {
    en: 'AlwaysAllow lets a drain remove pods that are not ready anyway.',
    'zh-CN': 'AlwaysAllow 允许排空时移除本就未就绪的 Pod。',
  },
  'networkPolicy.enabled': {
    en: 'Whether only the rules below let traffic pass.',
    'zh-CN': '是否只允许以下规则放行的流量。',
  },
  'networkPolicy.ingress': { en: 'Who may connect to the pods.', 'zh-CN': '谁可以连接 Pod。' },
  'networkPolicy.egress': {
    en: 'Where the pods may connect to; DNS must be among it (C-079).',
    'zh-CN': 'Pod 可以连接到哪里；必须包含 DNS（C-079）。',
  },
  revisionHistoryLimit: {
    en: 'Old ReplicaSets that are kept for a rollback.',
    'zh-CN': '为回滚保留的旧 ReplicaSet 数量。',
  },
  progressDeadlineSeconds: {
    en: 'Seconds after which a rollout without progress has failed.',
    'zh-CN': '发布无进展多少秒后视为失败。',
  },
  minReadySeconds: {
    en: 'Seconds that a new pod must be ready before the rollout goes on.',
    'zh-CN': '新 Pod 就绪多少秒后才继续发布。',
  },
  strategy: { en: 'How old pods are replaced.', 'zh-CN': '旧 Pod 的替换方式。' },
  terminationGracePeriodSeconds: {
    en: 'Seconds until SIGKILL: pre-stop pause, drain and flush.',
    'zh-CN': '距 SIGKILL 的秒数：停止前等待、排空与刷新之和。',
  },
  topologySpreadConstraints: {
    en: 'How pods spread over zones and nodes.',
    'zh-CN': 'Pod 在可用区和节点间的分布方式。',
  },
  priorityClassName: { en: 'PriorityClass of the pods.', 'zh-CN': 'Pod 的 PriorityClass。' },
  lifecycle: {
    en: 'The pause before SIGTERM, while load balancers forget the pod.',
    'zh-CN': 'SIGTERM 之前的等待，让负载均衡器先摘除该 Pod。',
  },
  hostUsers: {
    en: 'false runs the pods in user namespaces of their own.',
    'zh-CN': 'false 表示 Pod 运行在独立的用户命名空间中。',
  },
  volumes: { en: 'Volumes of the pods.', 'zh-CN': 'Pod 的卷。' },
  volumeMounts: { en: 'Mounts of the container.', 'zh-CN': '容器的挂载点。' },
  initContainers: {
    en: 'Containers that run before the service starts.',
    'zh-CN': '服务启动前运行的容器。',
  },
  sidecars: {
    en: 'Containers that run beside the service for all its life.',
    'zh-CN': '在服务整个生命周期内并行运行的容器。',
  },
  persistence: { en: 'The volume claim of the chart.', 'zh-CN': 'Chart 的持久卷声明。' },
  'ingressGrpc.enabled': {
    en: 'Whether a second Ingress leads to the gRPC port.',
    'zh-CN': '是否用另一个 Ingress 转发到 gRPC 端口。',
  },
  'ingressGrpc.annotations': {
    en: 'Annotations that the controller reads.',
    'zh-CN': '控制器读取的注解。',
  },
  'ingressGrpc.hosts': {
    en: 'Hosts and paths that lead to the gRPC port.',
    'zh-CN': '转发到 gRPC 端口的域名与路径。',
  },
  'ingressGrpc.tls': { en: 'Certificates by host.', 'zh-CN': '各域名的证书。' },
  'persistence.accessMode': {
    en: 'How many nodes or pods may mount the claims.',
    'zh-CN': '可挂载该卷声明的节点或 Pod 数量方式。',
  },
  'persistence.storageClass': {
    en: 'Empty means the cluster’s default class.',
    'zh-CN': '留空则使用集群默认的 StorageClass。',
  },
  'persistence.sizes': {
    en: 'Size of each claim by volume name.',
    'zh-CN': '按卷名列出的卷声明大小。',
  },
};

/** The comment of a value; an entry of an open mapping takes its mapping's. */
export const valueComment = (path: string): Text | undefined =>
  valueComments[path] ??
  trafficControlComments[path] ??
  (path.startsWith('persistence.sizes.') ? valueComments['persistence.sizes'] : undefined);
