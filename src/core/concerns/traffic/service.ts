import { choice, number, same, seconds, toggle } from '../../fields/index.ts';
import { serving } from '../workload/conditions.ts';

/** The Service: its type, ports and session affinity. */
export const serviceFields = {
  serviceType: choice({
    label: { en: 'Service type', 'zh-CN': 'Service 类型' },
    help: {
      en: 'From where the Service can be reached without a gateway in front.',
      'zh-CN': '在没有网关的情况下，可以从哪里访问该 Service。',
    },
    group: 'service',
    default: 'ClusterIP',
    options: {
      ClusterIP: {
        label: same('ClusterIP'),
        help: {
          en: 'Only from the cluster; a gateway or an Ingress brings in the rest.',
          'zh-CN': '仅集群内可访问；外部流量经由网关或 Ingress 进入。',
        },
      },
      NodePort: {
        label: same('NodePort'),
        help: {
          en: 'On a high port of every node, without TLS; for clusters without a load balancer.',
          'zh-CN': '在每个节点上开放一个高位端口，不带 TLS；适合没有负载均衡器的集群。',
        },
      },
      LoadBalancer: {
        label: same('LoadBalancer'),
        help: {
          en: 'Its own, often public and paid, address; plain traffic unless the service speaks TLS itself.',
          'zh-CN': '分配独立地址，往往公网可达并产生费用；除非服务自身支持 TLS，否则为明文流量。',
        },
      },
    },
    source: 'C-050',
    when: serving,
  }),
  servicePort: number({
    label: { en: 'Service port', 'zh-CN': 'Service 端口' },
    help: {
      en: 'Port that callers in the cluster use for HTTP; the container keeps its own. With 80 they need not write a port in the URL.',
      'zh-CN':
        '集群内调用方访问 HTTP 时使用的端口，容器端口不受影响。使用 80 时 URL 中无需写端口。',
    },
    group: 'service',
    advanced: true,
    default: 80,
    min: 1,
    max: 65535,
    unit: 'port',
    when: { ...serving, 'project.http': true },
  }),
  grpcServicePort: number({
    label: { en: 'gRPC service port', 'zh-CN': 'gRPC Service 端口' },
    help: {
      en: 'Port that callers in the cluster use for gRPC. It must differ from the HTTP port of the Service.',
      'zh-CN': '集群内调用方访问 gRPC 时使用的端口，必须与 Service 的 HTTP 端口不同。',
    },
    group: 'service',
    advanced: true,
    default: 50051,
    min: 1,
    max: 65535,
    unit: 'port',
    when: { ...serving, 'project.grpc': true },
  }),
  affinity: choice({
    label: { en: 'Session affinity', 'zh-CN': '会话亲和性' },
    help: {
      en: 'Whether one client keeps reaching the same pod.',
      'zh-CN': '同一客户端是否始终访问同一个 Pod。',
    },
    group: 'service',
    advanced: true,
    default: 'None',
    options: {
      None: {
        label: same('None'),
        help: {
          en: 'Connections spread over all pods: right for a stateless service.',
          'zh-CN': '连接分散到所有 Pod，适合无状态服务。',
        },
      },
      ClientIP: {
        label: same('ClientIP'),
        help: {
          en: 'Pins by address: everybody behind one NAT lands on one pod, and new replicas stay idle.',
          'zh-CN': '按客户端地址固定：同一 NAT 后的所有用户会落到同一个 Pod，新副本则处于空闲。',
        },
      },
    },
    source: 'C-056',
    when: serving,
  }),
  affinitySeconds: seconds({
    label: { en: 'Affinity time', 'zh-CN': '亲和时长' },
    help: {
      en: 'Seconds a client stays with its pod. Shorter lets load even out sooner after scaling.',
      'zh-CN': '客户端固定在同一 Pod 上的秒数。时间越短，扩容后负载越快趋于均衡。',
    },
    group: 'service',
    advanced: true,
    default: 10800,
    min: 1,
    max: 86400,
    when: { ...serving, 'traffic.affinity': 'ClientIP' },
  }),
  headless: toggle({
    label: { en: 'Headless Service', 'zh-CN': 'Headless Service' },
    help: {
      en: 'A second Service without an address whose name resolves to all pods. gRPC clients that balance themselves need it, because one HTTP/2 connection would otherwise stay on one pod.',
      'zh-CN':
        '额外生成一个没有虚拟 IP 的 Service，其域名直接解析到所有 Pod。供自行做负载均衡的 gRPC 客户端使用，否则一条 HTTP/2 连接会一直停留在同一个 Pod 上。',
    },
    group: 'service',
    advanced: true,
    default: false,
    source: 'C-055',
    when: serving,
  }),
};
