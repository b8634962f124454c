import { firstOf, workloadsOf } from '../../plan/bundle.ts';
import type { Entrance, Plan } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const addressOf = ({ protocol, host, path }: Entrance): string => `${protocol} ${host}${path}`;

const entrancesOf = ({ exposure }: Plan): readonly Entrance[] => exposure?.entrances ?? [];

/** Reports a workload whose host and path another one has: only one of them gets the requests. */
export const sameRoute = defineCheck({
  id: 'same-route',
  run: (plan) => {
    if (plan.first === undefined) return [];
    const earlier = workloadsOf(firstOf(plan));
    const others = new Set(
      earlier.slice(0, earlier.indexOf(plan)).flatMap(entrancesOf).map(addressOf),
    );
    const taken = entrancesOf(plan).filter((entrance) => others.has(addressOf(entrance)));
    if (taken.length === 0) return [];
    const list = listed(taken.map(({ host, path }) => `${host}${path}`));
    return [
      {
        severity: 'error',
        at: ['traffic.host', 'traffic.path', 'traffic.routes'],
        title: {
          en: `Two workloads answer at ${list.en}`,
          'zh-CN': `两个工作负载使用同一地址 ${list['zh-CN']}`,
        },
        why: {
          en: 'Of two routes with one host and one path the older one keeps all requests, so the other workload is never reached. Choose another host or path, or expose only one of them.',
          'zh-CN':
            '域名与路径都相同的两条路由中，较早的一条会得到全部请求，另一个工作负载永远收不到。请更换域名或路径，或只公开其中一个。',
        },
        source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
      },
    ];
  },
});
