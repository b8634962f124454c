import { withValue } from '../../config.ts';
import { defineRule } from '../check.ts';

/**
 * Reports a toleration without key: an empty key matches every taint, and only with operator
 * Exists.
 */
export const keylessToleration = defineRule({
  id: 'keyless-toleration',
  severity: 'error',
  at: ['pod.tolerations'],
  title: { en: 'A toleration compares a value without a key', 'zh-CN': '容忍度缺少键却使用 Equal' },
  why: {
    en: 'The API server refuses it: an empty key goes only with the operator Exists, and then accepts every taint.',
    'zh-CN': 'API server 会拒绝：键为空时只能使用 Exists，表示接受所有污点。',
  },
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  applies: ({ config }) =>
    config.pod.tolerations.some(({ key, operator }) => key === '' && operator === 'Equal'),
  fix: {
    label: { en: 'Remove it', 'zh-CN': '移除该行' },
    apply: (config) =>
      withValue(
        config,
        'pod.tolerations',
        config.pod.tolerations.filter(({ key, operator }) => key !== '' || operator !== 'Equal'),
      ),
  },
});
