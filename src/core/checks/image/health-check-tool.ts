import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports a health check whose tool the image lacks. The plan then generates no health check,
 * because a failing check would mark the container unhealthy.
 */
export const healthCheckTool = defineRule({
  id: 'health-check-tool',
  severity: 'warning',
  at: ['image.healthCheck', 'image.base'],
  title: { en: 'wget cannot check this container', 'zh-CN': '该容器无法用 wget 检查' },
  why: {
    en: 'Only Alpine has a wget, and it speaks HTTP only. A check that cannot run would mark the container unhealthy for good, so none is written.',
    'zh-CN':
      '只有 Alpine 自带 wget，且只支持 HTTP。无法执行的检查会让容器一直处于 unhealthy，因此不会生成。',
  },
  source: 'C-006',
  applies: ({ config, containerHealth }) =>
    config.image.healthCheck === 'wget' && containerHealth === undefined,
  fix: {
    label: { en: 'Write no health check', 'zh-CN': '不设置健康检查' },
    apply: set({ 'image.healthCheck': 'none' }),
  },
});
