import { type Config, defaults, type FieldPath, withValues } from '../../config.ts';
import { usualBrokerVariable } from '../../services/index.ts';
import { defineCheck } from '../check.ts';
import { listed, repeated } from '../names.ts';

/** The fields with the variables of the services that are there; a hidden field has no effect. */
const fieldsOf = ({ services }: Config): readonly FieldPath[] => [
  ...(services.database === 'none' ? [] : (['services.databaseVariable'] as const)),
  ...(services.cache === 'none' ? [] : (['services.cacheVariable'] as const)),
  ...(services.broker === 'none' ? [] : (['services.brokerVariable'] as const)),
  ...(services.furtherBrokers.length === 0 ? [] : (['services.furtherBrokers'] as const)),
];

/** Reports two servers with one variable: the second address replaces the first. */
export const sharedVariable = defineCheck({
  id: 'shared-variable',
  run: ({ config, services }) => {
    const twice = repeated(services.map(({ variable }) => variable));
    if (twice.length === 0) return [];
    const names = listed(twice);
    return [
      {
        severity: 'error',
        at: fieldsOf(config),
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
          apply: (now) =>
            withValues(now, [
              ['services.databaseVariable', defaults.services.databaseVariable],
              ['services.cacheVariable', defaults.services.cacheVariable],
              ['services.brokerVariable', defaults.services.brokerVariable],
              [
                'services.furtherBrokers',
                now.services.furtherBrokers.map((row) => ({
                  ...row,
                  variable: usualBrokerVariable(row.kind),
                })),
              ],
            ]),
        },
      },
    ];
  },
});
