import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/**
 * Reports the baseline profile, which is weaker than restricted and meant for containers that need
 * root.
 */
export const baselineProfile = defineRule({
  id: 'baseline-profile',
  severity: 'advice',
  at: ['pod.securityProfile'],
  title: { en: 'The namespace admits root containers', 'zh-CN': '命名空间允许 root 容器' },
  why: {
    en: '`baseline` stops only known escapes. A Rust service needs no more than `restricted` allows; keep `baseline` if a sidecar cannot live without root.',
    'zh-CN':
      '`baseline` 只阻止已知的逃逸方式。Rust 服务在 `restricted` 下完全够用；仅当某个 Sidecar 必须使用 root 时才保留 `baseline`。',
  },
  source: 'C-032',
  applies: ({ config }) => config.pod.securityProfile === 'baseline',
  fix: {
    label: { en: 'Enforce restricted', 'zh-CN': '启用 restricted' },
    apply: set({ 'pod.securityProfile': 'restricted' }),
  },
});
