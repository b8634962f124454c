import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

/** Reports a pipeline that publishes an image without scanning it. */
export const releaseNotScanned = defineRule({
  id: 'release-not-scanned',
  severity: 'advice',
  at: ['delivery.scan'],
  title: { en: 'Releases are not scanned', 'zh-CN': '发布前未扫描漏洞' },
  why: {
    en: 'The pipeline publishes images without looking for known vulnerabilities in the base image and the crates. A scan takes about a minute.',
    'zh-CN': '流水线未检查基础镜像与 crate 中的已知漏洞就发布镜像。一次扫描约需一分钟。',
  },
  source: 'C-012',
  applies: ({ config: { delivery, packaging } }) =>
    delivery.ci !== 'none' && delivery.scan === 'none' && packaging.targets.includes('docker'),
  fix: {
    label: { en: 'Scan with Trivy', 'zh-CN': '使用 Trivy 扫描' },
    apply: set({ 'delivery.scan': 'trivy' }),
  },
});
