import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a revision history of 0, which makes a rollback impossible. */
export const noRollback = defineRule({
  id: 'no-rollback',
  severity: 'warning',
  at: ['workload.revisionHistory'],
  title: { en: 'There is nothing to roll back to', 'zh-CN': '没有可回滚的版本' },
  why: {
    en: 'With no old ReplicaSet kept, `kubectl rollout undo` fails in the moment when you need it.',
    'zh-CN': '不保留旧 ReplicaSet 时，真正需要时 `kubectl rollout undo` 会失败。',
  },
  source: 'C-040',
  applies: ({ config }) => config.workload.revisionHistory === 0,
  fix: {
    label: { en: 'Keep five versions', 'zh-CN': '保留五个版本' },
    apply: set({ 'workload.revisionHistory': 5 }),
  },
});
