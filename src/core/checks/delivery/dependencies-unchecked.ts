import { withValues } from '../../config.ts';
import { defineRule } from '../check.ts';
import { isLicenceName } from './licence-name.ts';

/** Reports a pipeline that does not check advisories and licences. */
export const dependenciesUnchecked = defineRule({
  id: 'dependencies-unchecked',
  severity: 'advice',
  at: ['build.deny'],
  title: { en: 'The pipeline does not check the crates', 'zh-CN': '流水线未检查依赖' },
  why: {
    en: 'Known vulnerabilities, unwanted licences and crates from unknown places pass unseen. cargo-deny reads Cargo.lock in seconds; in the image build it would need the network.',
    'zh-CN':
      '已知漏洞、不允许的许可证以及来源不明的 crate 都不会被发现。cargo-deny 数秒即可读完 Cargo.lock；放进镜像构建则需要联网。',
  },
  source: 'C-023',
  applies: ({ config: { delivery, build } }) => delivery.ci !== 'none' && !build.deny,
  fix: {
    label: { en: 'Add deny.toml', 'zh-CN': '添加 deny.toml' },
    // A licence list that was entered while it had no effect may contain names that cargo-deny
    // refuses.
    apply: (now) =>
      withValues(now, [
        ['build.deny', true],
        ['build.licenses', now.build.licenses.filter(isLicenceName)],
      ]),
  },
});
