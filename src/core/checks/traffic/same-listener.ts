import { firstOf, workloadsOf } from '../../plan/bundle.ts';
import type { Plan, ServicePort } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const listenerOf = ({ transport, servicePort }: ServicePort): string =>
  `${servicePort}/${transport.toLowerCase()}`;

/** The listeners of HTTP in the bundle's own Gateway, which the ports 80 and 443 have. */
const httpListeners = ({ config: { traffic }, exposure }: Plan): readonly string[] =>
  exposure !== undefined && traffic.gatewayMode === 'create' ? ['80/tcp', '443/tcp'] : [];

/** Reports a listener that another port of the bundle has: the Gateway serves one of the two. */
export const sameListener = defineCheck({
  id: 'same-listener',
  run: (plan) => {
    const all = workloadsOf(firstOf(plan));
    const earlier = all.slice(0, all.indexOf(plan)).flatMap(({ listenerPorts }) => listenerPorts);
    const seen = new Set([...all.flatMap(httpListeners), ...earlier.map(listenerOf)]);
    const taken = plan.listenerPorts.filter((port) => {
      const isTaken = seen.has(listenerOf(port));
      seen.add(listenerOf(port));
      return isTaken;
    });
    if (taken.length === 0) return [];
    const list = listed(taken.map(listenerOf));
    return [
      {
        severity: 'error',
        at: ['project.ports'],
        title: {
          en: `The listener ${list.en} of the Gateway is taken`,
          'zh-CN': `Gateway 的监听器 ${list['zh-CN']} 已被占用`,
        },
        why: {
          en: 'TCP and UDP have no host names that could tell two services apart: of two routes on one listener the older one gets every connection, and HTTP and TCP cannot share a port. Choose another Service port.',
          'zh-CN':
            'TCP 与 UDP 没有可区分服务的域名：同一监听器上的两条路由中，较早的一条会得到全部连接；HTTP 与 TCP 也不能共用端口。请更换 Service 端口。',
        },
        source: 'https://gateway-api.sigs.k8s.io/guides/user-guides/tcp/',
      },
    ];
  },
});
