import { type Config, withValue } from '../../config.ts';
import { withoutSecrets } from '../../secrets/places.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** The names of variables that come from a Secret in every environment. */
const secretNames = (config: Config): ReadonlySet<string> =>
  new Set(
    withoutSecrets(config)
      .settings.variables.filter(({ secret }) => secret)
      .map(({ name }) => name),
  );

/**
 * Reports an override of a secret variable: its values differ in the secret store, not in the
 * bundle.
 */
export const overrideOfSecret = defineCheck({
  id: 'override-of-secret',
  run: ({ config }) => {
    if (config.settings.overrides.length === 0) return [];
    const secrets = secretNames(config);
    const overridden = config.settings.overrides.filter(({ name }) => secrets.has(name));
    if (overridden.length === 0) return [];
    const names = listed(overridden.map(({ name }) => name));
    return [
      {
        severity: 'warning',
        at: ['settings.overrides', 'secrets.provider'],
        title: {
          en: `${names.en} is a secret, so its override is not written`,
          'zh-CN': `${names['zh-CN']} 是机密，其覆盖值不会写入`,
        },
        why: {
          en: 'Secret values never enter a file of the bundle. Keep a different value per environment in the secret store.',
          'zh-CN': '机密的值不会写入交付包的任何文件。各环境的不同取值请在机密管理系统中设置。',
        },
        source: 'C-037',
        fix: {
          label: { en: 'Remove the override', 'zh-CN': '移除该覆盖项' },
          apply: (now) => {
            const taken = secretNames(now);
            const rows = now.settings.overrides.filter(({ name }) => !taken.has(name));
            // The override may be the only mark of the variable as secret, so the fix marks the
            // variable.
            const variables = now.settings.variables.map((row) =>
              taken.has(row.name) ? { ...row, secret: true } : row,
            );
            return withValue(
              withValue(now, 'settings.overrides', rows),
              'settings.variables',
              variables,
            );
          },
        },
      },
    ];
  },
});
