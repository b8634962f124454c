import { definePreset } from './preset.ts';

/** The defaults, with additions for a public web service. */
export const recommended = definePreset({
  id: 'recommended',
  title: { en: 'Recommended', 'zh-CN': '推荐' },
  summary: {
    en: 'A public HTTP service with the safe defaults: a small image without a shell, restricted pods, Gateway API, autoscaling on CPU, traces over OTLP.',
    'zh-CN':
      '面向公网的 HTTP 服务与安全默认值：不含 shell 的精简镜像、受限 Pod、Gateway API、按 CPU 自动扩缩容、通过 OTLP 上报链路。',
  },
  // Not above the drain time, so that a pod in shutdown finishes requests for which the gateway
  // waits (C-092).
  values: { 'traffic.exposure': 'gateway', 'traffic.requestTimeout': 25 },
});
