import { choice, number, same, table, text } from '../../fields/index.ts';

/** The ports beyond HTTP, gRPC and metrics. */
export const furtherPortsFields = {
  ports: table({
    group: 'ports',
    advanced: true,
    when: { 'workload.kind': ['server', 'worker'] },
    label: { en: 'Further ports', 'zh-CN': '其他端口' },
    help: {
      en: 'Listeners beyond HTTP, gRPC and metrics: a protocol of its own over TCP, DNS over UDP, a second HTTP server. Each gets a container port, a rule in the network policy and, unless it stays in the pod, a port of a Service. For a server of TCP or UDP alone turn the HTTP server off.',
      'zh-CN':
        'HTTP、gRPC 和指标之外的监听：基于 TCP 的自有协议、UDP 上的 DNS、第二个 HTTP 服务等。每个端口都会生成容器端口、网络策略规则，以及 Service 端口（除非仅限 Pod）。若服务只提供 TCP 或 UDP，请关闭 HTTP 服务。',
    },
    row: { en: 'port', 'zh-CN': '端口' },
    most: 32,
    columns: {
      name: text({
        label: { en: 'Name', 'zh-CN': '名称' },
        help: {
          en: 'Name of the container port and of the Service port, at most 15 characters. Not http, grpc or metrics, which the ports above have.',
          'zh-CN':
            '容器端口和 Service 端口的名称，最多 15 个字符。不能是 http、grpc 或 metrics，它们已用于上面的端口。',
        },
        default: 'tcp',
        pattern: 'portName',
        maxLength: 15,
      }),
      port: number({
        label: { en: 'Port', 'zh-CN': '端口' },
        help: {
          en: 'Port on which the process listens inside the container. Below 1024 the pod gets the sysctl with which a process without root may listen there.',
          'zh-CN':
            '进程在容器内监听的端口。小于 1024 时，Pod 会设置允许非 root 进程监听该端口的 sysctl。',
        },
        default: 7000,
        min: 1,
        max: 65535,
        unit: 'port',
      }),
      protocol: choice({
        label: { en: 'Protocol', 'zh-CN': '协议' },
        help: {
          en: 'What the port speaks: it tells gateways and meshes how to treat it, and which probe can ask it.',
          'zh-CN': '端口使用的协议：网关和网格据此处理流量，也决定可用的探针类型。',
        },
        default: 'tcp',
        options: {
          tcp: { label: same('TCP') },
          udp: { label: same('UDP') },
          http: { label: same('HTTP') },
          grpc: { label: same('gRPC') },
        },
      }),
      reach: choice({
        label: { en: 'Reached by', 'zh-CN': '访问方式' },
        help: {
          en: 'Who can connect. HTTP and gRPC ports get public hosts in the table of further hosts instead.',
          'zh-CN': '谁可以连接。HTTP 与 gRPC 端口的公网域名在“其他域名与路径”表中设置。',
        },
        default: 'service',
        options: {
          service: {
            label: { en: 'Service', 'zh-CN': '主 Service' },
            help: {
              en: 'A port of the workload’s Service, as public as that Service is.',
              'zh-CN': '工作负载 Service 的一个端口，公开程度与该 Service 相同。',
            },
          },
          internal: {
            label: { en: 'Own Service', 'zh-CN': '独立 Service' },
            help: {
              en: 'A ClusterIP Service of its own (-internal), which stays inside the cluster.',
              'zh-CN': '独立的 ClusterIP Service（-internal），仅集群内可访问。',
            },
          },
          'load-balancer': {
            label: same('LoadBalancer'),
            help: {
              en: 'Also in a Service of type LoadBalancer (-public): all such ports share one address.',
              'zh-CN': '同时加入 LoadBalancer 类型的 Service（-public）：此类端口共用一个地址。',
            },
          },
          'node-port': {
            label: same('NodePort'),
            help: {
              en: 'Also in a Service of type NodePort (-nodeport): a high port of every node.',
              'zh-CN': '同时加入 NodePort 类型的 Service（-nodeport）：每个节点上的一个高位端口。',
            },
          },
          gateway: {
            label: { en: 'Gateway listener', 'zh-CN': '网关监听器' },
            help: {
              en: 'Also a TCPRoute or UDPRoute on a listener of the Gateway with the same port; needs Gateway API 1.6.',
              'zh-CN':
                '同时通过 TCPRoute 或 UDPRoute 挂载到 Gateway 上相同端口的监听器；需要 Gateway API 1.6。',
            },
          },
          pod: {
            label: { en: 'Pods only', 'zh-CN': '仅 Pod 之间' },
            help: {
              en: 'No Service: only pods of the same workload connect, or kubectl port-forward.',
              'zh-CN':
                '不生成 Service：仅同一工作负载的 Pod 之间，或通过 kubectl port-forward 访问。',
            },
          },
        },
      }),
      servicePort: number({
        label: { en: 'Service port', 'zh-CN': 'Service 端口' },
        help: {
          en: 'Port that callers use. Empty means the same number as in the container.',
          'zh-CN': '调用方使用的端口。留空则与容器端口相同。',
        },
        default: 0,
        unset: { value: 0, means: { en: 'as in the container', 'zh-CN': '与容器端口相同' } },
        min: 1,
        max: 65535,
        unit: 'port',
      }),
    },
    default: [],
  }),
};
