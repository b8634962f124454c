import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';

/** Reports a timeout of the first try that leaves no time for a retry. */
export const retryCutOff = defineRule({
  id: 'retry-cut-off',
  severity: 'warning',
  at: ['mesh.retryTimeout', 'mesh.timeout'],
  title: { en: 'There is no time for a retry', 'zh-CN': '没有时间进行重试' },
  why: {
    en: 'The timeout covers all tries together. When a single try may take as long, it ends before the first retry begins.',
    'zh-CN': '总超时包含所有尝试。若单次尝试就可能用完这段时间，重试还没开始就已超时。',
  },
  source: 'C-087',
  applies: ({ config: { mesh } }) => mesh.timeout > 0 && mesh.retryTimeout >= mesh.timeout,
  fix: {
    label: { en: 'Give all tries enough time', 'zh-CN': '放宽总超时' },
    apply: (config) => {
      const { retryTimeout, retryAttempts } = config.mesh;
      const timeout = Math.min(
        3600,
        Math.max(retryTimeout + 1, retryTimeout * (retryAttempts + 1)),
      );
      return withValues(config, [['mesh.timeout', timeout]]);
    },
  },
});
