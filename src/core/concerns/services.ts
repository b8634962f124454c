import { defineConcern } from '../fields/index.ts';
import { brokerFields } from './services/broker.ts';
import { cacheFields } from './services/cache.ts';
import { databaseFields } from './services/database.ts';
import { observabilityFields } from './services/observability.ts';

/** The backing services: run by Compose on a laptop, operated by others in the cluster. */
export const services = defineConcern({
  title: { en: 'Backing services', 'zh-CN': '后端服务' },
  intro: {
    en: 'What the service depends on. Compose runs them beside it with health checks and passwords from .env; in Kubernetes they belong to an operator or the cloud, and Waybill opens the network path and wires the secret address.',
    'zh-CN':
      '服务依赖的组件。Compose 会将它们一并启动，带健康检查，密码来自 .env；在 Kubernetes 中它们由 Operator 或云服务提供，Waybill 只放行网络并接入存放地址的机密。',
  },
  shared: 'all',
  groups: {
    database: { en: 'Relational data', 'zh-CN': '关系型数据' },
    cache: { en: 'Caching', 'zh-CN': '缓存服务' },
    broker: { en: 'Messaging', 'zh-CN': '消息' },
    observability: { en: 'Observability on the laptop', 'zh-CN': '本地可观测性' },
  },
  fields: {
    ...databaseFields,
    ...cacheFields,
    ...brokerFields,
    ...observabilityFields,
  },
});
