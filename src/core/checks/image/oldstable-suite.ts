import { withValues } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { renamed } from './package-of-other-suite.ts';

/** Reports Debian 12, which is oldstable; distroless no longer builds on it. */
export const oldstableSuite = defineCheck({
  id: 'oldstable-suite',
  run: ({ config: { image } }) => {
    if (image.suite !== 'bookworm' || image.base === 'alpine' || image.base === 'scratch')
      return [];
    const isDistroless = image.base === 'distroless';
    return [
      {
        severity: isDistroless ? 'warning' : 'advice',
        at: ['image.suite'],
        title: isDistroless
          ? {
              en: 'Distroless for Debian 12 gets no fixes',
              'zh-CN': 'Debian 12 的 distroless 已停止更新',
            }
          : { en: 'Debian 12 is oldstable', 'zh-CN': 'Debian 12 已是旧稳定版' },
        why: isDistroless
          ? {
              en: 'Its images ended in September 2026: vulnerabilities found since then stay in every image you ship.',
              'zh-CN':
                '该系列镜像已于 2026 年 9 月停止维护，此后发现的漏洞会一直留在你交付的镜像中。',
            }
          : {
              en: 'Only the long-term-support team still patches it, later and fewer packages. Builder and runtime move to trixie together, so nothing else changes.',
              'zh-CN':
                '目前仅由 LTS 团队维护，补丁更慢、覆盖的软件包更少。构建镜像与运行镜像会一起升级到 trixie，其他不变。',
            },
        source: isDistroless ? 'C-010' : 'C-001',
        fix: {
          label: { en: 'Move to trixie', 'zh-CN': '升级到 trixie' },
          apply: (now) =>
            withValues(now, [
              ['image.suite', 'trixie'],
              ['image.runtimePackages', renamed(now.image.runtimePackages, 'trixie')],
            ]),
        },
      },
    ];
  },
});
