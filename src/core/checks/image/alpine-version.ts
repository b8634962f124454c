import { defaults } from '../../config.ts';
import { usesMusl } from '../build/base-needs-musl.ts';
import { defineCheck } from '../check.ts';
import { set } from '../remedy.ts';
import { isOlder } from '../version-order.ts';

/** 3.21 reached its end of life on 2026-11-01. */
const oldestSupported = '3.22';

/** Reports an Alpine version that gets no fixes, or a floating tag. */
export const alpineVersion = defineCheck({
  id: 'alpine-version',
  run: ({ config }) => {
    const version = config.image.alpineVersion;
    const isNumbered = /^\d+\.\d+(?:\.\d+)?$/.test(version);
    const isCurrent = isNumbered && !isOlder(version, oldestSupported);
    if (isCurrent || !usesMusl(config)) return [];
    const fix = {
      label: {
        en: `Use Alpine ${defaults.image.alpineVersion}`,
        'zh-CN': `使用 Alpine ${defaults.image.alpineVersion}`,
      },
      apply: set({ 'image.alpineVersion': defaults.image.alpineVersion }),
    };
    const at = ['image.alpineVersion'] as const;
    if (isNumbered) {
      return [
        {
          severity: 'warning',
          at,
          title: {
            en: `Alpine ${version} gets no more fixes`,
            'zh-CN': `Alpine ${version} 已停止更新`,
          },
          why: {
            en: 'Everything before 3.22 is past its end of life: vulnerabilities in musl, BusyBox and packages stay open in every image you build.',
            'zh-CN':
              '3.22 之前的版本均已终止维护：musl、BusyBox 和软件包中的漏洞会一直留在构建出的镜像里。',
          },
          source: 'C-009',
          fix,
        },
      ];
    }
    return [
      {
        severity: 'warning',
        at,
        title: { en: 'The Alpine version is not fixed', 'zh-CN': 'Alpine 版本未固定' },
        why: {
          en: 'The tag means another release tomorrow: the same commit then builds another image, and the builder’s tag may not exist.',
          'zh-CN':
            '该标签以后会指向其他版本：同一提交会构建出不同的镜像，对应的构建镜像标签也可能不存在。',
        },
        source: 'C-011',
        fix,
      },
    ];
  },
});
