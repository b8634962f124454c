import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';

/** Class names that other Ingress controllers install. */
const others: ReadonlySet<string> = new Set([
  'alb',
  'cilium',
  'contour',
  'gce',
  'haproxy',
  'istio',
  'kong',
  'traefik',
]);

/** Reports annotations for ingress-nginx together with the class of another controller. */
export const foreignIngressClass = defineCheck({
  id: 'foreign-ingress-class',
  run: ({ config: { traffic } }) => {
    const { exposure, ingressController, ingressClass } = traffic;
    if (exposure !== 'ingress' || ingressController !== 'nginx' || !others.has(ingressClass)) {
      return [];
    }
    return [
      {
        severity: 'warning',
        at: ['traffic.ingressClass', 'traffic.ingressController'],
        title: {
          en: `The class ${ingressClass} reads no annotations of nginx`,
          'zh-CN': `IngressClass ${ingressClass} 不读取 nginx 注解`,
        },
        why: {
          en: 'Another controller serves the Ingress and ignores what is meant for ingress-nginx: no timeouts, no body size, no rate limit, and nothing says so.',
          'zh-CN':
            'Ingress 由另一个控制器处理，它会忽略面向 ingress-nginx 的注解：超时、请求体大小和限流都不生效，也没有任何提示。',
        },
        source: 'C-046',
        fix: {
          label: { en: 'Use the class nginx', 'zh-CN': '使用 nginx 类' },
          apply: set({ 'traffic.ingressClass': 'nginx' }),
        },
      },
    ];
  },
});
