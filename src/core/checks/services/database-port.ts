import { backingServices, chosenService, kindsOf } from '../../services/index.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports the default port of another database, which remains after a change of the database. */
export const databasePort = defineCheck({
  id: 'database-port',
  run: ({ config: { services } }) => {
    const port = chosenService(services, 'database')?.definition.port;
    const owner = kindsOf('database')
      .map((kind) => backingServices[kind])
      .find((other) => other.port === services.databasePort);
    if (port === undefined || owner === undefined || owner.port === port) return [];
    return [
      {
        severity: 'warning',
        at: ['services.databasePort', 'services.database'],
        title: {
          en: `${services.databasePort} is the port of ${owner.title}`,
          'zh-CN': `${services.databasePort} 是 ${owner.title} 的端口`,
        },
        why: {
          en: 'The network policy opens only this port, so connections to the real one time out and the service never becomes ready.',
          'zh-CN': '网络策略只放行该端口，连接真正的端口会超时，服务将一直无法就绪。',
        },
        source: 'C-079',
        fix: {
          label: { en: `Use ${port}`, 'zh-CN': `改为 ${port}` },
          apply: set({ 'services.databasePort': 0 }),
        },
      },
    ];
  },
});
