import type { ContainerPort, Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';

const isMixed = (ports: readonly ContainerPort[]): boolean =>
  new Set(ports.map(({ transport }) => transport)).size > 1;

/** The Services of type LoadBalancer with ports of both protocols. */
const mixedServices = ({ config, ports, servicePorts }: Plan): boolean =>
  isMixed(ports.filter(({ further }) => further?.reach === 'load-balancer')) ||
  (config.traffic.serviceType === 'LoadBalancer' &&
    isMixed(servicePorts.filter(({ name }) => name !== 'metrics')));

const gke = {
  en: 'GKE takes both protocols only in clusters from 1.34.1 on, and only with the annotation `cloud.google.com/l4-rbs: enabled` or the class `networking.gke.io/l4-regional-external`.',
  'zh-CN':
    'GKE 仅在 1.34.1 及以上版本的集群中支持混合协议，并需要注解 `cloud.google.com/l4-rbs: enabled` 或 `networking.gke.io/l4-regional-external` 类。',
};

const eks = {
  en: 'The controller built into the AWS cloud provider refuses both protocols; the AWS Load Balancer Controller takes them in a Network Load Balancer.',
  'zh-CN':
    'AWS 云提供商内置的控制器不支持混合协议；AWS Load Balancer Controller 可以在 Network Load Balancer 中同时支持两者。',
};

const other = {
  en: 'Kubernetes allows both protocols since 1.26, but the load balancer decides: some implementations refuse the Service or serve only the first protocol.',
  'zh-CN':
    'Kubernetes 自 1.26 起允许混合协议，但取决于负载均衡器：有的实现会拒绝该 Service，或只处理第一种协议。',
};

const reasons: Readonly<Partial<Record<Plan['config']['cluster']['kind'], typeof other>>> = {
  generic: other,
  gke,
  'gke-autopilot': gke,
  eks,
};

/** Reports TCP and UDP in one load balancer, where the provider may refuse it. */
export const mixedLoadBalancer = defineCheck({
  id: 'mixed-load-balancer',
  run: (plan) => {
    const reason = reasons[plan.config.cluster.kind];
    if (reason === undefined || !mixedServices(plan)) return [];
    return [
      {
        severity: plan.config.cluster.kind === 'generic' ? 'advice' : 'warning',
        at: [
          'project.ports',
          ...(plan.config.traffic.serviceType === 'LoadBalancer'
            ? (['traffic.serviceType'] as const)
            : []),
        ],
        title: {
          en: 'TCP and UDP share one load balancer',
          'zh-CN': 'TCP 与 UDP 共用一个负载均衡器',
        },
        why: {
          en: `${reason.en} Where it is refused, reach the ports of one protocol by NodePort or by a listener of the Gateway.`,
          'zh-CN': `${reason['zh-CN']}若不支持，可让其中一种协议的端口改用 NodePort 或网关监听器。`,
        },
        source:
          'https://kubernetes.io/docs/concepts/services-networking/service/#load-balancers-with-mixed-protocol-types',
      },
    ];
  },
});
