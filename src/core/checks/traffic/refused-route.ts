import { mainEntrances } from '../../plan/exposure.ts';
import { judgedRoutes, type RefusedRoute } from '../../plan/further-routes.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { listed } from '../names.ts';

type Texts = Pick<CheckResult, 'why' | 'source'> & {
  readonly title: (rows: ReturnType<typeof listed>) => CheckResult['title'];
};

const texts: Readonly<Record<RefusedRoute, Texts>> = {
  port: {
    title: (rows) => ({
      en: `${rows.en} leads to a port that answers no requests`,
      'zh-CN': `${rows['zh-CN']} 指向的端口不响应请求`,
    }),
    why: {
      en: 'A host can lead to http, grpc, or a further port that speaks HTTP or gRPC and is in the Service of the workload. The row gets no route.',
      'zh-CN':
        '域名只能指向 http、grpc，或使用 HTTP、gRPC 且在工作负载 Service 中的其他端口。该行不会生成路由。',
    },
    source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  },
  taken: {
    title: (rows) => ({
      en: `${rows.en} has the host and path of an earlier route`,
      'zh-CN': `${rows['zh-CN']} 与前面的路由域名和路径相同`,
    }),
    why: {
      en: 'Of two routes with one host and one path the older one keeps all requests. The row gets no route: change its host or path.',
      'zh-CN':
        '域名与路径都相同的两条路由中，较早的一条会得到全部请求。该行不会生成路由，请更换域名或路径。',
    },
    source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  },
  protocol: {
    title: (rows) => ({
      en: `${rows.en} has the host of a route of the other protocol`,
      'zh-CN': `${rows['zh-CN']} 与另一协议的路由域名相同`,
    }),
    why: {
      en: 'Of an HTTPRoute and a GRPCRoute with one host on one listener only one is accepted. The row gets no route: give it a host of its own.',
      'zh-CN':
        '同一监听器上域名相同的 HTTPRoute 和 GRPCRoute 只有一条会被接受。该行不会生成路由，请为其使用单独的域名。',
    },
    source: 'C-048',
  },
};

/** Reports rows of the table of further hosts that get no route. */
export const refusedRoute = defineCheck({
  id: 'refused-route',
  run: ({ config, environment, servicePorts }) => {
    if (config.traffic.exposure === 'none') return [];
    const judged = judgedRoutes(
      config,
      environment,
      servicePorts,
      mainEntrances(config, servicePorts),
    );
    return (['port', 'taken', 'protocol'] as const).flatMap((reason): CheckResult[] => {
      const rows = judged.filter(({ refused }) => refused === reason);
      if (rows.length === 0) return [];
      const names = listed(
        rows.map(({ row }) => `${row.host || config.traffic.host}${row.path} → ${row.port}`),
      );
      const { title, ...rest } = texts[reason];
      return [{ severity: 'warning', at: ['traffic.routes'], title: title(names), ...rest }];
    });
  },
});
