import { type Config, withValue } from '../../config.ts';
import { single } from '../../decisions.ts';
import type { Plan } from '../../plan/index.ts';
import { plan as planOf } from '../../plan/index.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated } from '../names.ts';
import { environmentPlans } from '../replicas.ts';

const hostsOf = ({ exposure }: Plan): readonly string[] =>
  exposure === undefined ? [] : exposure.entrances.map(({ host }) => host);

const shared = (plans: readonly Plan[]): readonly string[] =>
  // Another rule reports a host that occurs twice in the same environment.
  repeated(plans.flatMap((plan) => [...new Set(hostsOf(plan))]));

const prefixed = (name: string, host: string): string =>
  `${name}.${host}`.length > 253 ? host : `${name}.${host}`;

/** Gives each row with a shared host, except the last, a host below the environment's name. */
const apart = (config: Config): Config => {
  const clash = new Set(shared(planOf(single(config)).environments));
  const { traffic, environments } = config;
  // A further host gets the name of an environment that has a host of its own.
  const isFurther = traffic.routes.some(({ host }) => clash.has(host));
  const rows = environments.rows.map((row) => {
    const host = row.host || traffic.host;
    const grpcHost = row.grpcHost || traffic.grpcHost;
    return {
      ...row,
      host:
        clash.has(host) || (isFurther && row.host === '')
          ? prefixed(row.name, traffic.host)
          : row.host,
      grpcHost: clash.has(grpcHost) ? prefixed(row.name, traffic.grpcHost) : row.grpcHost,
    };
  });
  return withValue(config, 'environments.rows', rows);
};

/** Reports two environments with the same host. */
export const sharedHosts = defineCheck({
  id: 'shared-hosts',
  run: (plan) => {
    const clash = shared(environmentPlans(plan));
    if (clash.length === 0) return [];
    const names = listed(clash);
    return [
      {
        severity: 'warning',
        at: ['environments.rows', 'traffic.host'],
        title: {
          en: `Several environments answer at ${names.en}`,
          'zh-CN': `多个环境使用同一域名 ${names['zh-CN']}`,
        },
        why: {
          en: 'Behind one gateway the older route keeps the host, so a test reaches production or nobody; behind two, DNS points to only one of them.',
          'zh-CN':
            '在同一网关后，域名归较早创建的路由所有，测试请求可能进入生产，或根本到不了；在两个网关后，DNS 也只能指向其中一个。',
        },
        source: 'C-048',
        fix: {
          label: { en: 'Put the environment’s name in front', 'zh-CN': '在前面加上环境名' },
          apply: apart,
        },
      },
    ];
  },
});
