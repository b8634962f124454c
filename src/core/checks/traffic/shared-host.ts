import { type Config, withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { environmentPlans } from '../replicas.ts';

/** Host names have at most 253 characters in DNS. */
const grpcHostOf = (host: string): string => (host.length > 248 ? host : `grpc.${host}`);

const apart = (config: Config): Config => {
  const { traffic, environments } = config;
  const isSame = traffic.host === traffic.grpcHost;
  const base = isSame ? grpcHostOf(traffic.host) : traffic.grpcHost;
  return withValues(config, [
    ['traffic.grpcHost', base],
    [
      'environments.rows',
      environments.rows.map((row) => {
        const host = row.host || traffic.host;
        return host === (row.grpcHost || base) ? { ...row, grpcHost: grpcHostOf(host) } : row;
      }),
    ],
  ]);
};

/**
 * Reports one host for HTTP and gRPC: two routes cannot share a host on one listener, so the plan
 * generates no route for gRPC.
 */
export const sharedHost = defineCheck({
  id: 'shared-host',
  run: (plan) => {
    const { project } = plan.config;
    if (plan.exposure === undefined || !project.http || !project.grpc) return [];
    const isShared = ({ config: { traffic } }: typeof plan) => traffic.host === traffic.grpcHost;
    const elsewhere = environmentPlans(plan).filter(isShared);
    if (!isShared(plan) && elsewhere.length === 0) return [];
    return [
      {
        severity: 'error',
        at: isShared(plan)
          ? ['traffic.grpcHost', 'traffic.host']
          : ['environments.rows', 'traffic.grpcHost'],
        title: {
          en: 'HTTP and gRPC claim the same host',
          'zh-CN': 'HTTP 与 gRPC 使用了同一域名',
        },
        why: {
          en: 'Of an HTTPRoute and a GRPCRoute with one host on one listener only one is accepted. HTTP keeps it, gRPC is not written and stays unreachable.',
          'zh-CN':
            '同一监听器上域名相同的 HTTPRoute 和 GRPCRoute 只有一条会被接受。HTTP 保留该域名，gRPC 路由不会生成，也就无法访问。',
        },
        source: 'C-048',
        fix: {
          label: { en: 'Give gRPC a host of its own', 'zh-CN': '为 gRPC 使用单独的域名' },
          apply: apart,
        },
      },
    ];
  },
});
