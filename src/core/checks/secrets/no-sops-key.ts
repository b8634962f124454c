import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports SOPS without a recipient key. */
export const noSopsKey = defineRule({
  id: 'no-sops-key',
  severity: 'warning',
  at: ['secrets.sopsKey'],
  title: { en: 'SOPS has nobody to encrypt for', 'zh-CN': 'SOPS 没有加密的接收方' },
  why: {
    en: '`.sops.yaml` holds a placeholder, so the script stops at the first secret. `age-keygen` prints a recipient; a cloud key has an identifier.',
    'zh-CN':
      '`.sops.yaml` 中只有占位符，脚本会在第一个机密处停止。可用 `age-keygen` 生成接收方，云密钥则填写其标识。',
  },
  source: 'C-037',
  applies: ({ config, variables }) =>
    config.secrets.sopsKey === '' && variables.some(({ source }) => source.kind === 'secret'),
  fix: {
    label: { en: 'Use External Secrets', 'zh-CN': '使用 External Secrets' },
    apply: set({ 'secrets.provider': 'external-secrets' }),
  },
});
