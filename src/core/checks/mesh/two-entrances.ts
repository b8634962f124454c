import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports two gateways for one host. */
export const twoEntrances = defineRule({
  id: 'two-entrances',
  severity: 'warning',
  at: ['mesh.binding', 'traffic.exposure'],
  title: { en: 'Two gateways serve the same hosts', 'zh-CN': '两个网关提供相同的域名' },
  why: {
    en: 'DNS leads to one of them. The routes, timeouts and certificates of the other are never used, and a change there surprises nobody until an outage.',
    'zh-CN': 'DNS 只会指向其中之一。另一个网关的路由、超时和证书从未生效，问题往往到故障时才暴露。',
  },
  source: 'C-087',
  applies: ({ config: { mesh }, exposure }) => exposure !== undefined && mesh.binding !== 'mesh',
  fix: {
    label: { en: 'Route inside the mesh only', 'zh-CN': '仅对网格内生效' },
    apply: set({ 'mesh.binding': 'mesh' }),
  },
});
