import { defaults } from '../../config.ts';
import { nodeVersions } from '../../versions.ts';
import { defineRule } from '../check.ts';
import { set } from '../remedy.ts';

const oldest = Math.min(...Object.keys(nodeVersions).map(Number));

/** Odd numbers get fixes for half a year, and a number below the oldest line gets none. */
const isUnsupported = (version: string): boolean => {
  const major = Number(/^\d+/u.exec(version)?.[0] ?? oldest);
  return major < oldest || major % 2 === 1;
};

/** Reports a Node version without fixes: its image is not rebuilt, and may not exist for the suite. */
export const oldNode = defineRule({
  id: 'old-node',
  severity: 'warning',
  at: ['build.nodeVersion'],
  title: { en: 'The Node version is out of support', 'zh-CN': 'Node 版本已不受支持' },
  why: {
    en: 'Node fixes its even versions for three years and odd ones for half a year. Images of older versions are not rebuilt, and not each exists on the current Debian. Raise `engines.node` of the front end together with this field.',
    'zh-CN':
      'Node 的偶数版本维护三年，奇数版本只维护半年。更旧版本的镜像不再重建，也未必有基于当前 Debian 的镜像。修改此项时，请同时提高前端的 `engines.node`。',
  },
  source: 'https://nodejs.org/en/about/previous-releases',
  applies: ({ config: { build } }) =>
    ['npm', 'pnpm', 'yarn', 'bun'].includes(build.frontend) && isUnsupported(build.nodeVersion),
  fix: {
    label: { en: 'Use the verified version', 'zh-CN': '使用已验证的版本' },
    apply: set({ 'build.nodeVersion': defaults.build.nodeVersion }),
  },
});
