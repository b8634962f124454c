import { type FieldPath, withValues } from '../../config.ts';
import { baseEnvironment } from '../../plan/environments.ts';
import { defineCheck } from '../check.ts';

const isVerbose = (filter: string): boolean => /\b(?:debug|trace)\b/i.test(filter);

/** Reports debug logs in production. Production uses the base unless its row has another value. */
export const verboseLogs = defineCheck({
  id: 'verbose-logs',
  run: ({ config: { settings, environments } }) => {
    const production = environments.rows.find(({ name }) => name === baseEnvironment);
    const at: FieldPath[] = [
      ...(isVerbose(settings.logLevel) ? (['settings.logLevel'] as const) : []),
      ...(production && isVerbose(production.logLevel) ? (['environments.rows'] as const) : []),
    ];
    if (at.length === 0) return [];
    return [
      {
        severity: 'warning',
        at,
        title: { en: 'Production logs at debug level', 'zh-CN': '生产环境使用 debug 日志' },
        why: {
          en: 'Debug output costs CPU on every request and money for every gigabyte stored, and libraries print headers and queries with personal data. Keep it for the dev row.',
          'zh-CN':
            'debug 日志会在每个请求上消耗 CPU，按存储量计费，依赖库还可能打印含个人数据的请求头和 SQL。请只在 dev 环境使用。',
        },
        source: 'C-062',
        fix: {
          label: { en: 'Log at info', 'zh-CN': '改为 info' },
          apply: (now) =>
            withValues(now, [
              [
                'settings.logLevel',
                isVerbose(now.settings.logLevel) ? 'info' : now.settings.logLevel,
              ],
              [
                'environments.rows',
                now.environments.rows.map((row) =>
                  row.name === baseEnvironment && isVerbose(row.logLevel)
                    ? { ...row, logLevel: '' }
                    : row,
                ),
              ],
            ]),
        },
      },
    ];
  },
});
