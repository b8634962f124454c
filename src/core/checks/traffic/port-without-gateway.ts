import { workloadsOf } from '../../plan/bundle.ts';
import { serviceNumber } from '../../plan/exposure.ts';
import type { Plan } from '../../plan/index.ts';
import type { ContainerPort } from '../../plan/ports.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

const waiting = ({ ports }: Plan): readonly ContainerPort[] =>
  ports.filter(({ further }) => further?.reach === 'gateway');

/** Whether each port would have a listener for itself; 80 and 443 are those of HTTP. */
const areApart = (ports: readonly ContainerPort[]): boolean => {
  const listeners = ports.map((port) => `${serviceNumber(port)}/${port.transport}`);
  return (
    new Set(listeners).size === listeners.length &&
    !listeners.includes('80/TCP') &&
    !listeners.includes('443/TCP')
  );
};

/** Reports a port for a listener of the Gateway where no Gateway is chosen. */
export const portWithoutGateway = defineCheck({
  id: 'port-without-gateway',
  run: (plan): readonly CheckResult[] => {
    if (plan.listenerPorts.length > 0 || waiting(plan).length === 0) return [];
    // The fix of the first workload holds for all of them.
    const all = [...new Set([plan, ...workloadsOf(plan)])].flatMap(waiting);
    const fix = {
      label: { en: 'Expose by the Gateway API', 'zh-CN': '使用 Gateway API 暴露' },
      apply: set({ 'traffic.exposure': 'gateway' }),
    };
    return [
      {
        severity: 'warning',
        at: ['project.ports', 'traffic.exposure'],
        title: {
          en: 'A port waits for a Gateway that is not chosen',
          'zh-CN': '有端口需要 Gateway，但未选择 Gateway',
        },
        why: {
          en: 'A TCPRoute or UDPRoute is written only with the exposure Gateway API; an Ingress carries HTTP alone. Until then the port stays inside the cluster.',
          'zh-CN':
            '只有暴露方式为 Gateway API 时才会生成 TCPRoute 或 UDPRoute；Ingress 只能转发 HTTP。在此之前该端口仅集群内可访问。',
        },
        source: 'https://gateway-api.sigs.k8s.io/guides/user-guides/tcp/',
        ...(areApart(all) ? { fix } : {}),
      },
    ];
  },
});
