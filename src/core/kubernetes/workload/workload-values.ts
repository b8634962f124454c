import { valueKeys } from '../value-keys.ts';

/** Values that a Deployment and a Rollout share. */
export const workloadValues = valueKeys('', {
  replicaCount: {
    en: 'Number of pods; ignored while autoscaling is enabled.',
    'zh-CN': 'Pod 数量；启用自动扩缩容时不起作用。',
  },
  revisionHistoryLimit: {
    en: 'Old ReplicaSets that are kept for a rollback.',
    'zh-CN': '为回滚保留的旧 ReplicaSet 数量。',
  },
  progressDeadlineSeconds: {
    en: 'Seconds after which a rollout without progress has failed.',
    'zh-CN': '发布无进展多少秒后视为失败。',
  },
  minReadySeconds: {
    en: 'Seconds that a new pod must be ready before the rollout goes on.',
    'zh-CN': '新 Pod 就绪多少秒后才继续发布。',
  },
});
