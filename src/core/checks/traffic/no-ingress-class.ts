import { defineRule } from '../check.ts';

/** Reports an Ingress without class: every controller or none may handle it. */
export const noIngressClass = defineRule({
  id: 'no-ingress-class',
  severity: 'advice',
  at: ['traffic.ingressClass'],
  title: { en: 'No controller is named for the Ingress', 'zh-CN': 'Ingress 未指定控制器' },
  why: {
    en: 'Only a cluster with a default class serves it; elsewhere the Ingress lies there without an address and without an error.',
    'zh-CN': '只有设置了默认类的集群才会处理；否则该 Ingress 既没有地址，也没有任何报错。',
  },
  source: 'C-046',
  applies: ({ config: { traffic } }) =>
    traffic.exposure === 'ingress' && traffic.ingressClass === '',
});
