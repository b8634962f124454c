import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

const usual = { postgresql: 5432, mysql: 3306 } as const;

/** The other database's port, left behind by a change of mind. */
export const databasePort = defineCheck({
  id: 'database-port',
  run: ({ config: { services } }) => {
    if (services.database === 'none') return [];
    const port = usual[services.database];
    const isOther =
      services.databasePort !== port &&
      Object.values(usual).some((one) => one === services.databasePort);
    if (!isOther) return [];
    return [
      {
        severity: 'warning',
        at: ['services.databasePort', 'services.database'],
        title: {
          en: `${services.databasePort} is the port of another database`,
          'zh-CN': `${services.databasePort} 是另一种数据库的端口`,
        },
        why: {
          en: 'The network policy opens only this port, so connections to the real one time out and the service never becomes ready.',
          'zh-CN': '网络策略只放行该端口，连接真正的端口会超时，服务将一直无法就绪。',
        },
        source: 'C-079',
        fix: {
          label: { en: `Use ${port}`, 'zh-CN': `改为 ${port}` },
          apply: set({ 'services.databasePort': port }),
        },
      },
    ];
  },
});
