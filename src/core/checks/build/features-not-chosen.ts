import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** Reports features of which the service needs one, while none is on. */
export const featuresNotChosen = defineCheck({
  id: 'features-not-chosen',
  run: ({ config: { build } }) => {
    const names = build.openPoints
      .filter(({ kind }) => kind === 'features')
      .flatMap(({ name }) => name.split(', '));
    if (names.length === 0 || build.features.length > 0) return [];
    const { en, 'zh-CN': zh } = listed(names);
    return [
      {
        severity: 'warning',
        at: ['build.features', 'build.openPoints'],
        title: { en: `Choose a feature: ${en}`, 'zh-CN': `请选择 feature：${zh}` },
        why: {
          en: 'No default feature is on, and these decide which database or server is compiled in. Without one the program does not compile or does nothing.',
          'zh-CN':
            '没有启用默认 feature，而这些 feature 决定编译哪种数据库或服务器。若都不选，程序可能无法编译或不起作用。',
        },
        source: 'C-025',
      },
    ];
  },
});
