import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a release without attestations (SBOM and provenance). */
export const noAttestations = defineRule({
  id: 'no-attestations',
  severity: 'advice',
  at: ['delivery.sbom'],
  title: { en: 'Releases carry no SBOM', 'zh-CN': '发布的镜像不含 SBOM' },
  why: {
    en: 'When the next vulnerability is announced, only a new scan of every image tells which of them are affected, and nothing shows from which commit they were built.',
    'zh-CN': '再有漏洞公布时，只能重新扫描所有镜像才知道哪些受影响，也无从得知它们由哪个提交构建。',
  },
  source: 'C-112',
  applies: ({ config: { delivery } }) => !delivery.sbom,
  fix: {
    label: { en: 'Attach SBOM and provenance', 'zh-CN': '附上 SBOM 与来源证明' },
    apply: set({ 'delivery.sbom': true }),
  },
});
