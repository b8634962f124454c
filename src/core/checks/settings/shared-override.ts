import { overridingVariable } from '../../plan/configuration-file.ts';
import { defineCheck } from '../check.ts';
import { listed } from '../names.ts';

/** Groups of different keys that have the same overriding variable, by the variable. */
const sharedKeys = (prefix: string, keys: readonly string[]) => {
  const groups = new Map<string, readonly string[]>();
  for (const key of new Set(keys)) {
    const variable = overridingVariable(prefix, key);
    groups.set(variable, [...(groups.get(variable) ?? []), key]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
};

/** Reports keys of the configuration file that the same variable overrides (C-088). */
export const sharedOverride = defineCheck({
  id: 'shared-override',
  run: ({ config: { settings } }) => {
    const keys = settings.configEntries.map(({ key }) => key);
    const shared = sharedKeys(settings.envPrefix, keys);
    if (shared.length === 0) return [];
    const names = listed(shared.flatMap(([, group]) => group));
    const variables = listed(shared.map(([variable]) => variable));
    return [
      {
        severity: 'warning',
        at: ['settings.configEntries'],
        title: {
          en: `One variable overrides several keys: ${names.en}`,
          'zh-CN': `同一个环境变量会覆盖多个键：${names['zh-CN']}`,
        },
        why: {
          en: `The name of a variable has no hyphens and no lowercase letters, and \`__\` stands for a dot, so these keys have the same variable (${variables.en}). Whoever sets the variable changes all of its keys at once. Rename a key.`,
          'zh-CN': `环境变量名不含连字符和小写字母，并以 \`__\` 表示点号，因此这些键对应同一个变量（${variables['zh-CN']}）。设置该变量会同时改变它对应的所有键。请重命名其中一个键。`,
        },
        source: 'C-088',
      },
    ];
  },
});
