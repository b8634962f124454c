import { choice, same, text } from '../../fields/index.ts';
import { serving } from '../workload/conditions.ts';
import { exposed } from './conditions.ts';

const viaGateway = { ...serving, 'traffic.exposure': 'gateway' } as const;

const viaIngress = { ...serving, 'traffic.exposure': 'ingress' } as const;

/** How requests come in from outside the cluster. */
export const entryFields = {
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
    when: serving,
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
      en: 'What serves the Gateway. Limits and health checks beyond the standard need objects of the implementation, and not every one takes every field of the standard. For a new Gateway the class says it, too.',
      'zh-CN':
        '承载 Gateway 的实现。超出标准的限制和健康检查需要该实现的专有对象，且并非所有实现都接受标准中的每个字段。新建的 Gateway 也可由其 class 判断。',
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
      gke: {
        label: same('GKE Gateway'),
        help: {
          en: 'Adds the health check of Google’s load balancer, and writes the time limit as a policy of it.',
          'zh-CN': '附加 Google 负载均衡器的健康检查，并将超时时间写入其策略。',
        },
      },
      aws: {
        label: same('AWS Load Balancer Controller'),
        help: {
          en: 'Adds the health check of the Application Load Balancer, which sends requests to the pods directly.',
          'zh-CN': '附加 Application Load Balancer 的健康检查，请求直接发往 Pod。',
        },
      },
      azure: {
        label: same('Application Gateway for Containers'),
        help: {
          en: 'A finding says which health check it needs.',
          'zh-CN': '检查结果会说明所需的健康检查。',
        },
      },
      traefik: {
        label: same('Traefik'),
        help: {
          en: 'Ignores the time limit of a route, so it is not written.',
          'zh-CN': '会忽略路由的超时时间，因此不写入。',
        },
      },
      nginx: {
        label: same('NGINX Gateway Fabric'),
        help: {
          en: 'Ignores the time limit of a route, so it is not written.',
          'zh-CN': '会忽略路由的超时时间，因此不写入。',
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
};
