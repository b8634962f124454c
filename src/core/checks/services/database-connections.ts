import type { Config } from '../../config.ts';
import { chosenService } from '../../services/index.ts';
import { defineCheck } from '../check.ts';
import { mostReplicas } from '../replicas.ts';

/**
 * Database connections per pod, from settings such as `database.max_connections` or `DB_POOL_SIZE`;
 * 0 if there is none.
 */
const poolSize = ({ settings }: Config): number => {
  const rows = [
    ...(settings.configFile === 'none'
      ? []
      : settings.configEntries.map(({ key, value }) => [key, value] as const)),
    ...settings.variables.map(({ name, value }) => [name, value] as const),
  ];
  const sizes = rows
    .filter(([name]) =>
      /(?:^|[._])(?:db|database|postgres|mysql|pg|sqlx)[._].*(?:max_connections|pool_size)$/i.test(
        name,
      ),
    )
    .map(([, value]) => Number(value))
    .filter((size) => Number.isInteger(size) && size > 0);
  return Math.max(0, ...sizes);
};

/** Reports more connections than the database allows: every pod has its own pool. */
export const databaseConnections = defineCheck({
  id: 'database-connections',
  run: (plan) => {
    const limit = chosenService(plan.config.services, 'database')?.definition.mostConnections;
    if (limit === undefined) return [];
    const pods = mostReplicas(plan);
    const size = poolSize(plan.config);
    if (size * pods <= limit) return [];
    return [
      {
        severity: 'advice',
        at: [
          plan.autoscaled ? 'scaling.maxReplicas' : 'workload.replicas',
          'settings.configEntries',
        ],
        title: {
          en: `${pods} pods may open ${size * pods} database connections`,
          'zh-CN': `${pods} 个 Pod 最多会打开 ${size * pods} 个数据库连接`,
        },
        why: {
          en: `A server with default settings accepts ${limit}; beyond that new pods fail with “too many clients” just when load is highest. Lower the pool size or the largest count, raise the limit, or put a pooler in between.`,
          'zh-CN': `默认配置的服务器只接受 ${limit} 个连接；超出后，新 Pod 会在负载最高时因“too many clients”失败。请减小连接池或最大副本数、提高上限，或在中间增加连接池代理。`,
        },
        source: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
      },
    ];
  },
});
