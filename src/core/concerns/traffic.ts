import { defineConcern } from '../fields/index.ts';
import { entryFields } from './traffic/entry.ts';
import { limitsFields } from './traffic/limits.ts';
import { policyFields } from './traffic/policy.ts';
import { routesFields } from './traffic/routes.ts';
import { serviceFields } from './traffic/service.ts';
import { tlsFields } from './traffic/tls.ts';

/** How requests reach the service, and which connections it may open itself. */
export const traffic = defineConcern({
  title: { en: 'Traffic', 'zh-CN': '流量' },
  intro: {
    en: 'How requests reach the service from inside and outside the cluster, and where it may connect to itself.',
    'zh-CN': '集群内外的请求如何到达服务，以及服务自身可以访问哪些目标。',
  },
  shared: [
    'gatewayMode',
    'gatewayName',
    'gatewayNamespace',
    'gatewayClass',
    'gatewayImplementation',
    'ingressController',
    'ingressClass',
    'tls',
    'issuer',
    'issuerKind',
    'certificateBy',
    'issuerExample',
    'tlsSecret',
    'dnsNamespace',
  ],
  groups: {
    service: { en: 'Inside the cluster', 'zh-CN': '集群内访问' },
    entry: { en: 'From outside', 'zh-CN': '对外暴露' },
    tls: { en: 'TLS', 'zh-CN': 'TLS' },
    limits: { en: 'Limits at the edge', 'zh-CN': '入口限制' },
    policy: { en: 'Isolation', 'zh-CN': '网络隔离' },
  },
  fields: {
    ...serviceFields,
    ...entryFields,
    ...routesFields,
    ...tlsFields,
    ...limitsFields,
    ...policyFields,
  },
});
