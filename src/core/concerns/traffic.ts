import {
  choice,
  defineConcern,
  number,
  same,
  seconds,
  table,
  text,
  toggle,
} from '../fields/index.ts';
import { inCluster } from './packaging.ts';

const exposed = { ...inCluster, 'traffic.exposure': ['gateway', 'ingress'] } as const;
const viaGateway = { ...inCluster, 'traffic.exposure': 'gateway' } as const;
const viaIngress = { ...inCluster, 'traffic.exposure': 'ingress' } as const;
const certManager = { ...exposed, 'traffic.tls': 'cert-manager' } as const;
const policed = { ...inCluster, 'traffic.networkPolicy': true } as const;

/**
 * How requests reach the service, and which connections it may open itself.
 * Long because it is data: one entry per field in two languages, and one file per form section.
 */
export const traffic = defineConcern({
  title: { en: 'Traffic', 'zh-CN': '流量' },
  intro: {
    en: 'How requests reach the service from inside and outside the cluster, and where it may connect to itself.',
    'zh-CN': '集群内外的请求如何到达服务，以及服务自身可以访问哪些目标。',
  },
  groups: {
    service: { en: 'Inside the cluster', 'zh-CN': '集群内访问' },
    entry: { en: 'From outside', 'zh-CN': '对外暴露' },
    tls: { en: 'TLS', 'zh-CN': 'TLS' },
    limits: { en: 'Limits at the edge', 'zh-CN': '入口限制' },
    policy: { en: 'Isolation', 'zh-CN': '网络隔离' },
  },
  fields: {
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
      when: inCluster,
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
      when: { ...inCluster, 'project.http': true },
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
      when: { ...inCluster, 'project.grpc': true },
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
      when: inCluster,
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
      when: { ...inCluster, 'traffic.affinity': 'ClientIP' },
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
      when: inCluster,
    }),
    exposure: choice({
      label: { en: 'Exposure', 'zh-CN': '暴露方式' },
      help: {
        en: 'How requests from outside the cluster come in.',
        'zh-CN': '集群外的请求如何进入。',
      },
      group: 'entry',
      default: 'none',
      options: {
        none: {
          label: { en: 'None', 'zh-CN': '不暴露' },
          help: { en: 'Internal only.', 'zh-CN': '仅供集群内部使用。' },
        },
        gateway: {
          label: same('Gateway API'),
          help: {
            en: 'HTTPRoute and GRPCRoute: the current standard, the same for every implementation. The cluster needs its CRDs.',
            'zh-CN': 'HTTPRoute 与 GRPCRoute：当前标准，各实现通用。集群需安装对应的 CRD。',
          },
        },
        ingress: {
          label: same('Ingress'),
          help: {
            en: 'The older API: works everywhere, gains no features, and anything beyond host and path depends on the controller.',
            'zh-CN': '较早的 API：随处可用，但不再增加新特性；域名和路径之外的能力取决于控制器。',
          },
        },
      },
      source: 'C-043',
      when: inCluster,
    }),
    host: text({
      label: { en: 'Host', 'zh-CN': '域名' },
      help: {
        en: 'Public host name for HTTP. Its DNS record must point to the gateway or the controller before a certificate can be issued over HTTP.',
        'zh-CN': 'HTTP 的对外域名。若通过 HTTP 验证签发证书，需先将 DNS 记录指向网关或控制器。',
      },
      group: 'entry',
      default: 'api.example.com',
      pattern: 'hostname',
      when: { ...exposed, 'project.http': true },
    }),
    grpcHost: text({
      label: { en: 'gRPC host', 'zh-CN': 'gRPC 域名' },
      help: {
        en: 'Public host name for gRPC. It must differ from the HTTP host: of two routes with the same host on one listener only one is accepted.',
        'zh-CN':
          'gRPC 的对外域名，必须与 HTTP 域名不同：同一监听器上域名相同的两条路由只有一条会被接受。',
      },
      group: 'entry',
      default: 'grpc.example.com',
      pattern: 'hostname',
      source: 'C-048',
      when: { ...exposed, 'project.grpc': true },
    }),
    path: text({
      label: { en: 'Path prefix', 'zh-CN': '路径前缀' },
      help: {
        en: 'Requests whose path starts with this go to the service, which sees the full path. / takes the whole host.',
        'zh-CN': '路径以此开头的请求会转发给服务，服务收到的是完整路径。/ 表示接管整个域名。',
      },
      group: 'entry',
      advanced: true,
      default: '/',
      pattern: 'urlPath',
      when: { ...exposed, 'project.http': true },
    }),
    gatewayMode: choice({
      label: { en: 'Gateway', 'zh-CN': '网关' },
      help: {
        en: 'Whether the routes join a Gateway of the platform or bring their own.',
        'zh-CN': '路由挂载到平台已有的 Gateway，还是自带一个。',
      },
      group: 'entry',
      default: 'existing',
      options: {
        existing: {
          label: { en: 'Existing', 'zh-CN': '使用已有' },
          help: {
            en: 'Shares one load balancer; its owner decides on certificates and must allow routes from this namespace.',
            'zh-CN': '共用一个负载均衡器；证书由其所有者管理，并且需允许来自本命名空间的路由。',
          },
        },
        create: {
          label: { en: 'Create', 'zh-CN': '新建' },
          help: {
            en: 'A Gateway of its own, usually with its own load balancer and bill.',
            'zh-CN': '独立的 Gateway，通常意味着独立的负载均衡器和费用。',
          },
        },
      },
      when: viaGateway,
    }),
    gatewayName: text({
      label: { en: 'Gateway name', 'zh-CN': '网关名称' },
      help: {
        en: 'Name of the Gateway that the routes attach to.',
        'zh-CN': '路由所挂载的 Gateway 名称。',
      },
      group: 'entry',
      default: 'public',
      pattern: 'dnsLabel',
      maxLength: 63,
      when: viaGateway,
    }),
    gatewayNamespace: text({
      label: { en: 'Gateway namespace', 'zh-CN': '网关命名空间' },
      help: {
        en: 'Namespace of the existing Gateway. Empty means that of the workload.',
        'zh-CN': '已有 Gateway 所在的命名空间。留空表示与工作负载相同。',
      },
      group: 'entry',
      default: 'gateway-system',
      optional: true,
      pattern: 'dnsLabel',
      maxLength: 63,
      when: { ...viaGateway, 'traffic.gatewayMode': 'existing' },
    }),
    gatewayClass: text({
      label: { en: 'Gateway class', 'zh-CN': 'GatewayClass' },
      help: {
        en: 'GatewayClass that the platform offers; it selects the implementation that serves the new Gateway.',
        'zh-CN': '平台提供的 GatewayClass，决定由哪个实现来承载新建的 Gateway。',
      },
      group: 'entry',
      default: 'envoy',
      pattern: 'dnsLabel',
      when: { ...viaGateway, 'traffic.gatewayMode': 'create' },
    }),
    gatewayImplementation: choice({
      label: { en: 'Gateway implementation', 'zh-CN': '网关实现' },
      help: {
        en: 'Limits beyond the standard need objects of the implementation.',
        'zh-CN': '超出标准的限制需要借助具体实现的专有对象。',
      },
      group: 'entry',
      advanced: true,
      default: 'generic',
      options: {
        generic: {
          label: { en: 'Any', 'zh-CN': '通用' },
          help: {
            en: 'Standard objects only; body size and rate limit are not written.',
            'zh-CN': '只使用标准对象；不会写入请求体大小和速率限制。',
          },
        },
        'envoy-gateway': {
          label: same('Envoy Gateway'),
          help: {
            en: 'Adds policies for the limits below; they do not apply on another implementation.',
            'zh-CN': '为下方各项限制附加策略；在其他实现上不会生效。',
          },
        },
      },
      source: 'C-044',
      when: viaGateway,
    }),
    ingressController: choice({
      label: { en: 'Ingress controller', 'zh-CN': 'Ingress 控制器' },
      help: {
        en: 'Limits beyond host and path are annotations of one controller.',
        'zh-CN': '域名和路径之外的限制依赖特定控制器的注解。',
      },
      group: 'entry',
      advanced: true,
      default: 'generic',
      options: {
        generic: {
          label: { en: 'Any', 'zh-CN': '通用' },
          help: {
            en: 'No annotations of a controller; the limits below are not written.',
            'zh-CN': '不使用控制器注解；下方的限制不会写入。',
          },
        },
        nginx: {
          label: { en: 'ingress-nginx (retired)', 'zh-CN': 'ingress-nginx（已停止维护）' },
          help: {
            en: 'For clusters that still run it. It gets no security fixes since March 2026: plan to leave.',
            'zh-CN': '仅用于仍在运行它的集群。自 2026 年 3 月起不再有安全修复，请规划迁移。',
          },
        },
      },
      source: 'C-043',
      when: viaIngress,
    }),
    ingressClass: text({
      label: { en: 'Ingress class', 'zh-CN': 'IngressClass' },
      help: {
        en: 'Name of the IngressClass that shall serve it (spec.ingressClassName). Empty relies on a default class; without one nobody serves the Ingress.',
        'zh-CN':
          '负责处理的 IngressClass 名称（spec.ingressClassName）。留空则依赖默认类；若集群没有默认类，该 Ingress 不会被任何控制器处理。',
      },
      group: 'entry',
      default: 'traefik',
      optional: true,
      pattern: 'dnsLabel',
      source: 'C-046',
      when: viaIngress,
    }),
    tls: choice({
      label: { en: 'Certificate', 'zh-CN': '证书' },
      help: {
        en: 'Where the certificate for the hosts comes from. An existing Gateway keeps the certificates of its own listeners.',
        'zh-CN': '域名证书的来源。使用已有 Gateway 时，证书由其监听器自行管理。',
      },
      group: 'tls',
      default: 'cert-manager',
      options: {
        none: {
          label: { en: 'No TLS', 'zh-CN': '不使用 TLS' },
          help: {
            en: 'Plain HTTP from the client to the edge; only where something in front ends TLS.',
            'zh-CN': '客户端到入口为明文 HTTP；仅适用于前端已有组件终止 TLS 的情况。',
          },
        },
        'cert-manager': {
          label: same('cert-manager'),
          help: {
            en: 'Issued and renewed by itself; cert-manager must run in the cluster.',
            'zh-CN': '自动签发与续期；集群需安装 cert-manager。',
          },
        },
        secret: {
          label: { en: 'Existing Secret', 'zh-CN': '已有 Secret' },
          help: {
            en: 'You put it there and renew it in time.',
            'zh-CN': '由你自行创建并按时续期。',
          },
        },
      },
      source: 'C-113',
      when: exposed,
    }),
    issuer: text({
      label: { en: 'Issuer', 'zh-CN': '签发者' },
      help: {
        en: 'Name of the cert-manager issuer. Try a staging issuer first: public authorities limit the number of certificates per week.',
        'zh-CN':
          'cert-manager 签发者的名称。建议先用测试环境签发者：公共 CA 对每周签发数量有限制。',
      },
      group: 'tls',
      default: 'letsencrypt-prod',
      pattern: 'dnsLabel',
      when: certManager,
    }),
    issuerKind: choice({
      label: { en: 'Issuer kind', 'zh-CN': '签发者类型' },
      help: {
        en: 'Whether the issuer belongs to the cluster or to this namespace.',
        'zh-CN': '签发者属于整个集群，还是仅属于本命名空间。',
      },
      group: 'tls',
      advanced: true,
      default: 'ClusterIssuer',
      options: {
        ClusterIssuer: { label: same('ClusterIssuer') },
        Issuer: { label: same('Issuer') },
      },
      when: certManager,
    }),
    certificateBy: choice({
      label: { en: 'Ordered by', 'zh-CN': '申请方式' },
      help: {
        en: 'What asks cert-manager for the certificate. One order only: two for the same Secret take turns in overwriting it.',
        'zh-CN': '通过什么向 cert-manager 申请证书。只能有一处：两处申请同一个 Secret 会相互覆盖。',
      },
      group: 'tls',
      advanced: true,
      default: 'annotation',
      options: {
        annotation: {
          label: { en: 'Annotation', 'zh-CN': '注解' },
          help: {
            en: 'On the Gateway or the Ingress; hosts follow from it. An existing Gateway has its own.',
            'zh-CN': '写在 Gateway 或 Ingress 上，域名由其推导。已有的 Gateway 自行管理。',
          },
        },
        certificate: {
          label: same('Certificate'),
          help: {
            en: 'An object of its own, with key type and rotation in view.',
            'zh-CN': '独立对象，可明确指定密钥类型与轮换方式。',
          },
        },
      },
      source: 'C-113',
      when: certManager,
    }),
    issuerExample: toggle({
      label: { en: 'Example issuer', 'zh-CN': '签发者示例' },
      help: {
        en: 'Writes an ACME issuer to start from, as an example that is not applied: the platform team owns issuers.',
        'zh-CN': '生成一个 ACME 签发者示例，不会被自动应用：签发者通常由平台团队管理。',
      },
      group: 'tls',
      advanced: true,
      default: false,
      source: 'C-113',
      when: certManager,
    }),
    tlsSecret: text({
      label: { en: 'TLS Secret', 'zh-CN': 'TLS Secret' },
      help: {
        en: 'Secret of the type kubernetes.io/tls with the certificate; cert-manager writes it, otherwise it must exist. Empty means the name of the service followed by -tls.',
        'zh-CN':
          '存放证书的 kubernetes.io/tls 类型 Secret；由 cert-manager 写入，否则必须已存在。留空则为服务名加 -tls。',
      },
      group: 'tls',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'dnsLabel',
      when: { ...exposed, 'traffic.tls': ['cert-manager', 'secret'] },
    }),
    requestTimeout: seconds({
      label: { en: 'Request timeout', 'zh-CN': '请求超时' },
      help: {
        en: 'Seconds the edge waits for a complete answer. Keep it above the timeout in the code and below the drain time; empty leaves the default of the proxy. A generic Ingress has no such setting.',
        'zh-CN':
          '入口等待完整响应的秒数。应大于代码中的超时，并小于排空时间；留空则沿用代理默认值。通用 Ingress 没有此设置。',
      },
      group: 'limits',
      advanced: true,
      default: 60,
      unset: { value: 0, means: { en: 'default of the proxy', 'zh-CN': '代理默认值' } },
      min: 1,
      max: 3600,
      when: exposed,
    }),
    connectTimeout: seconds({
      label: { en: 'Connect timeout', 'zh-CN': '连接超时' },
      help: {
        en: 'Seconds the edge waits for a connection to a pod. Empty leaves the default of the proxy; written for Envoy Gateway and ingress-nginx only.',
        'zh-CN':
          '入口与 Pod 建立连接的等待秒数。留空则沿用代理默认值；仅对 Envoy Gateway 和 ingress-nginx 生效。',
      },
      group: 'limits',
      advanced: true,
      default: 0,
      unset: { value: 0, means: { en: 'default of the proxy', 'zh-CN': '代理默认值' } },
      min: 1,
      max: 600,
      when: exposed,
    }),
    bodySize: text({
      label: { en: 'Body size', 'zh-CN': '请求体大小' },
      help: {
        en: 'Largest request body the edge lets through, such as 10m; larger ones get status 413. Empty leaves the default of the proxy; written for Envoy Gateway and ingress-nginx only, so limit it in the code as well.',
        'zh-CN':
          '入口允许的最大请求体，如 10m，超出返回 413。留空则沿用代理默认值；仅对 Envoy Gateway 和 ingress-nginx 生效，因此代码中也应设置限制。',
      },
      group: 'limits',
      advanced: true,
      default: '',
      optional: true,
      pattern: 'byteSize',
      maxLength: 24,
      placeholder: '10m',
      when: exposed,
    }),
    rateLimit: number({
      label: { en: 'Rate limit', 'zh-CN': '速率限制' },
      help: {
        en: 'Requests per second; empty means no limit. Each instance of the proxy counts for itself, so the total is higher: ingress-nginx counts per client address, Envoy Gateway per route. Written for these two only.',
        'zh-CN':
          '每秒请求数，留空表示不限制。每个代理实例各自计数，因此总量会更高：ingress-nginx 按客户端地址计数，Envoy Gateway 按路由计数。仅对这两者生效。',
      },
      group: 'limits',
      advanced: true,
      default: 0,
      unset: { value: 0, means: { en: 'no limit', 'zh-CN': '不限制' } },
      min: 1,
      max: 1000000,
      unit: 'requests/s',
      source: 'C-044',
      when: exposed,
    }),
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
        en: 'Namespace of the cluster DNS, opened on port 53. Without it no name resolves and every connection fails.',
        'zh-CN':
          '集群 DNS 所在的命名空间，放行 53 端口。若不正确，所有域名都无法解析，连接全部失败。',
      },
      group: 'policy',
      advanced: true,
      default: 'kube-system',
      pattern: 'dnsLabel',
      maxLength: 63,
      source: 'C-079',
      when: policed,
    }),
  },
});
