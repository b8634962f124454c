import type { Plan } from '../../plan/index.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const sharesResource = ({ autoscaled, config: { scaling } }: Plan): boolean =>
  autoscaled && scaling.vpaResources.some((resource) => scaling[resource]);

/**
 * Reports a vertical and a horizontal autoscaler on the same resource, which counteract each other.
 */
export const vpaAndAutoscaler = defineRule({
  id: 'vpa-and-autoscaler',
  severity: 'warning',
  at: ['scaling.vpa', 'scaling.vpaResources', 'scaling.cpu', 'scaling.memory'],
  title: {
    en: 'Two autoscalers act on the same resource',
    'zh-CN': '两个自动扩缩容作用于同一资源',
  },
  why: {
    en: 'The horizontal one measures percent of the request, which the vertical one changes: pods are added because requests shrank, and removed because they grew.',
    'zh-CN':
      '水平自动扩缩容以请求的百分比为准，而垂直自动扩缩容会改动请求：请求变小就扩容，请求变大就缩容，两者相互干扰。',
  },
  source: 'C-034',
  applies: (plan) =>
    plan.config.scaling.vpa !== 'none' && plan.config.scaling.vpa !== 'Off' && sharesResource(plan),
  fix: { label: { en: 'Recommend only', 'zh-CN': '仅建议' }, apply: set({ 'scaling.vpa': 'Off' }) },
});
