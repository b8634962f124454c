import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

const isPrivate = (path: string): boolean =>
  path.split('/').some((segment) => segment === '.git' || segment.startsWith('.env'));

/** Reports assets such as `.env` and `.git`: anyone who can pull the image can read its layers. */
export const assetLeaks = defineCheck({
  id: 'asset-leaks',
  run: ({ config: { image } }) => {
    const leaking = image.assets.map(({ from }) => from).filter(isPrivate);
    if (leaking.length === 0) return [];
    const names = listed(leaking);
    return [
      {
        severity: 'error',
        at: ['image.assets'],
        title: {
          en: `${names.en} must not be in an image`,
          'zh-CN': `${names['zh-CN']} 不应放进镜像`,
        },
        why: {
          en: 'Environment files hold passwords and Git history holds everything that was ever deleted: whoever can pull the image reads both.',
          'zh-CN': '环境文件中有密码，Git 历史中有所有曾被删除的内容：能拉取镜像的人都能读到。',
        },
        source: 'C-005',
      },
    ];
  },
});
