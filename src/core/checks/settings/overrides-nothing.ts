import { type Config, withValue } from '../../config.ts';
import { defineCheck } from '../check.ts';
import { lastOfEach, listed } from '../names.ts';

type Override = Config['settings']['overrides'][number];

const effective = ({ settings, environments }: Config): readonly Override[] => {
  const names = new Set(environments.rows.map(({ name }) => name));
  const targets = new Set([
    ...settings.variables.map(({ name }) => name),
    ...(settings.configFile === 'none' ? [] : settings.configEntries.map(({ key }) => key)),
  ]);
  const rows = settings.overrides.filter(
    (one) => names.has(one.environment) && targets.has(one.name),
  );
  return lastOfEach(rows, (one) => `${one.environment} ${one.name}`);
};

/** Reports overrides without effect on any file. */
export const overridesNothing = defineCheck({
  id: 'overrides-nothing',
  run: ({ config }) => {
    const { overrides } = config.settings;
    if (overrides.length === 0) return [];
    const kept = new Set(effective(config));
    const idle = overrides.filter((one) => !kept.has(one));
    if (idle.length === 0) return [];
    const names = listed(idle.map(({ environment, name }) => `${environment}: ${name}`));
    return [
      {
        severity: 'warning',
        at: ['settings.overrides'],
        title: { en: `No effect: ${names.en}`, 'zh-CN': `未生效：${names['zh-CN']}` },
        why: {
          en: 'An override needs a row of the environments table and a variable or key that the base has; of two equal ones the last counts. That environment quietly runs with the base’s value.',
          'zh-CN':
            '覆盖项须对应环境表中的一行，以及基础配置中已有的变量或键；重复时以最后一项为准。否则该环境会悄悄使用基础配置的值。',
        },
        source: 'C-117',
        fix: {
          label: { en: 'Remove what has no effect', 'zh-CN': '移除未生效的项' },
          apply: (now) => withValue(now, 'settings.overrides', effective(now)),
        },
      },
    ];
  },
});
