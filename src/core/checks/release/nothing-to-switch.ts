import { defineCheck } from '../check.ts';

/** Reports a release strategy whose two versions run the same image. */
export const nothingToSwitch = defineCheck({
  id: 'nothing-to-switch',
  run: ({ release: { tracks, strategy }, image }) => {
    const versions = new Set(tracks.map(({ tag }) => tag || image.tag));
    if (tracks.length < 2 || versions.size > 1) return [];
    return [
      {
        severity: 'advice',
        at: strategy === 'canary' ? ['release.canaryTag'] : ['release.greenTag', 'release.blueTag'],
        title: { en: 'Both versions run the same image', 'zh-CN': '两个版本运行相同的镜像' },
        why: {
          en: 'Right between two releases, and twice the pods for nothing otherwise. Name the tag of the new version before the next one.',
          'zh-CN':
            '在两次发布之间属于正常，否则只是白白多运行一组 Pod。下次发布前请填写新版本的标签。',
        },
        source: 'C-098',
      },
    ];
  },
});
