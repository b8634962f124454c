import { number, same, table, text, toggle } from '../../fields/index.ts';
import { inCluster } from '../packaging.ts';

const policed = { ...inCluster, 'traffic.networkPolicy': true } as const;

/** Which connections the pods may accept and open. */
export const policyFields = {
  networkPolicy: toggle({
    label: { en: 'Network policy', 'zh-CN': '网络策略' },
    help: {
      en: 'Allows only the connections that follow from this configuration: callers, DNS, declared backing services. A forgotten dependency then times out; the network plug-in of the cluster must enforce policies.',
      'zh-CN':
        '只放行由本配置推导出的连接：调用方、DNS 以及已声明的依赖服务。遗漏的依赖会连接超时；需要集群的网络插件支持网络策略。',
    },
    group: 'policy',
    default: true,
    source: 'C-079',
    when: inCluster,
  }),
  gatewayFromNamespace: text({
    label: { en: 'Callers from', 'zh-CN': '允许的调用方' },
    help: {
      en: 'Namespace of the pods that may call the service: those of the gateway or Ingress controller, which often run elsewhere than the Gateway object. Empty admits every namespace.',
      'zh-CN':
        '允许调用本服务的 Pod 所在命名空间：即网关或 Ingress 控制器的 Pod，它们往往与 Gateway 对象不在同一命名空间。留空则允许所有命名空间。',
    },
    group: 'policy',
    advanced: true,
    default: '',
    optional: true,
    pattern: 'dnsLabel',
    maxLength: 63,
    source: 'C-079',
    when: policed,
  }),
  metricsFromNamespace: text({
    label: { en: 'Metrics from', 'zh-CN': '指标采集方' },
    help: {
      en: 'Namespace of the Prometheus that scrapes the metrics port; nobody else gets there.',
      'zh-CN': '采集指标端口的 Prometheus 所在命名空间，其他来源无法访问该端口。',
    },
    group: 'policy',
    advanced: true,
    default: 'monitoring',
    pattern: 'dnsLabel',
    maxLength: 63,
    source: 'C-079',
    when: { ...policed, 'project.metrics': true },
  }),
  egress: table({
    label: { en: 'Further destinations', 'zh-CN': '其他出站目标' },
    help: {
      en: 'TCP destinations beyond DNS, the declared backing services and HTTPS: an SMTP relay, another team.',
      'zh-CN': '除 DNS、已声明的依赖服务和 HTTPS 之外的 TCP 目标，如 SMTP 中继或其他团队的服务。',
    },
    group: 'policy',
    source: 'C-079',
    when: policed,
    row: { en: 'destination', 'zh-CN': '目标' },
    most: 32,
    columns: {
      name: text({
        label: { en: 'Name', 'zh-CN': '名称' },
        help: {
          en: 'What it is, for the reader of the policy; it selects nothing.',
          'zh-CN': '供阅读策略的人理解用途，不参与匹配。',
        },
        default: 'smtp',
        pattern: 'dnsLabel',
        maxLength: 63,
      }),
      port: number({
        label: { en: 'Port', 'zh-CN': '端口' },
        help: {
          en: 'TCP port of the pods or addresses, not of a Service in front of them.',
          'zh-CN': '目标 Pod 或地址的 TCP 端口，而不是其前面 Service 的端口。',
        },
        default: 587,
        min: 1,
        max: 65535,
        unit: 'port',
      }),
      namespace: text({
        label: { en: 'Namespace', 'zh-CN': '命名空间' },
        help: {
          en: 'Pods in this namespace of the cluster.',
          'zh-CN': '集群内该命名空间中的 Pod。',
        },
        default: '',
        optional: true,
        pattern: 'dnsLabel',
        maxLength: 63,
      }),
      cidr: text({
        label: same('CIDR'),
        help: {
          en: 'Addresses outside the cluster, such as 10.20.0.0/16. Empty together with the namespace allows the port everywhere.',
          'zh-CN': '集群外的地址段，如 10.20.0.0/16。与命名空间同时留空则该端口不限目标。',
        },
        default: '',
        optional: true,
        pattern: 'cidr',
      }),
    },
    default: [],
  }),
  egressHttps: toggle({
    label: { en: 'HTTPS to the internet', 'zh-CN': '访问公网 HTTPS' },
    help: {
      en: 'Opens TCP 443 to any address, which most cloud APIs need. It is also the way data would leave: turn it off where no such call is made.',
      'zh-CN':
        '放行到任意地址的 TCP 443，多数云 API 都需要。它也是数据外泄的通道：若没有此类调用请关闭。',
    },
    group: 'policy',
    advanced: true,
    default: true,
    source: 'C-079',
    when: policed,
  }),
  dnsNamespace: text({
    label: { en: 'DNS namespace', 'zh-CN': 'DNS 命名空间' },
    help: {
      en: 'Namespace of the cluster DNS, opened on its port. Without it no name resolves and every connection fails. On OpenShift it is always openshift-dns.',
      'zh-CN':
        '集群 DNS 所在的命名空间，放行其端口。若不正确，所有域名都无法解析，连接全部失败。在 OpenShift 上始终为 openshift-dns。',
    },
    group: 'policy',
    advanced: true,
    default: 'kube-system',
    pattern: 'dnsLabel',
    maxLength: 63,
    source: 'C-079',
    when: {
      ...policed,
      'cluster.kind': ['generic', 'eks', 'eks-auto', 'gke', 'gke-autopilot', 'aks', 'k3s', 'local'],
    },
  }),
  resolvers: table({
    label: { en: 'Further resolvers', 'zh-CN': '其他 DNS 解析器' },
    help: {
      en: 'Resolvers beyond the pods of the cluster DNS and the caches of the node that Waybill knows, over UDP and TCP: the address of the DNS Service on EKS Auto Mode, a port of DNS pods that is not 53.',
      'zh-CN':
        '除集群 DNS 的 Pod 和 Waybill 已知的节点缓存之外的解析器（UDP 与 TCP），例如 EKS Auto Mode 中 DNS Service 的地址，或 DNS Pod 使用的非 53 端口。',
    },
    group: 'policy',
    advanced: true,
    source: 'C-079',
    when: policed,
    row: { en: 'resolver', 'zh-CN': '解析器' },
    most: 16,
    columns: {
      cidr: text({
        label: { en: 'Address', 'zh-CN': '地址' },
        help: {
          en: 'Address as a range, such as 172.20.0.10/32. Empty means the pods of the cluster DNS.',
          'zh-CN': '以地址段表示的地址，如 172.20.0.10/32。留空表示集群 DNS 的 Pod。',
        },
        default: '172.20.0.10/32',
        optional: true,
        pattern: 'cidr',
      }),
      port: number({
        label: { en: 'Port', 'zh-CN': '端口' },
        help: {
          en: 'Port of the resolver or of its pods, not of a Service in front of them.',
          'zh-CN': '解析器或其 Pod 的端口，而不是前面 Service 的端口。',
        },
        default: 53,
        min: 1,
        max: 65535,
        unit: 'port',
      }),
    },
    default: [],
  }),
};
