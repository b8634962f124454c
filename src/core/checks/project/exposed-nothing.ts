import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports an exposed service without a port for the route. */
export const exposedNothing = defineRule({
  id: 'exposed-nothing',
  severity: 'warning',
  at: ['traffic.exposure', 'project.http', 'project.grpc'],
  title: { en: 'Nothing answers at the exposed host', 'zh-CN': '对外域名背后没有服务' },
  why: {
    en: 'The service has neither an HTTP nor a gRPC server nor another port, so no route is written and the host stays unreachable.',
    'zh-CN': '服务既没有 HTTP、gRPC，也没有其他端口，因此不会生成路由，该域名无法访问。',
  },
  source: 'https://gateway-api.sigs.k8s.io/api-types/httproute/',
  applies: ({ config: { project, traffic }, ports }) =>
    traffic.exposure !== 'none' &&
    !project.http &&
    !project.grpc &&
    ports.every(({ further }) => further === undefined),
  fix: {
    label: { en: 'Expose nothing', 'zh-CN': '不对外暴露' },
    apply: set({ 'traffic.exposure': 'none' }),
  },
});
