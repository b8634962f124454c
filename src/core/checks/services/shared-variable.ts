import { defaults } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated } from '../names.ts';
import { set } from '../remedy.ts';

/** Reports two servers with one variable: the second address replaces the first. */
export const sharedVariable = defineCheck({
  id: 'shared-variable',
  run: ({ services }) => {
    const twice = repeated(services.map(({ variable }) => variable));
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'error',
        at: ['services.databaseVariable', 'services.cacheVariable', 'services.brokerVariable'],
        title: {
          en: `Two backing services share ${names.en}`,
          'zh-CN': `两个后端服务共用 ${names['zh-CN']}`,
        },
        why: {
          en: 'A process has one value per name: the address of one service is lost, and its client connects to the other one.',
          'zh-CN': '每个变量只有一个值：其中一个服务的地址会丢失，客户端会连到另一个服务上。',
        },
        source: 'C-089',
        fix: {
          label: { en: 'Use the usual names', 'zh-CN': '使用惯用名称' },
          apply: set({
            'services.databaseVariable': defaults.services.databaseVariable,
            'services.cacheVariable': defaults.services.cacheVariable,
            'services.brokerVariable': defaults.services.brokerVariable,
          }),
        },
      },
    ];
  },
});
