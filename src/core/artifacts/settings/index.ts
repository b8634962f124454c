import { emitToml } from '../../formats/toml.ts';
import { emitYaml } from '../../formats/yaml.ts';
import { nestEntries } from '../../plan/configuration-file.ts';
import { type Plan, say } from '../../plan/index.ts';
import { defineArtifact, type GeneratedFile } from '../artifact.ts';

type Entry = Plan['config']['settings']['configEntries'][number];

const emit = ({ config }: Plan, comment: string, entries: readonly Entry[]): string => {
  const table = nestEntries(entries);
  const body = config.settings.configFile === 'yaml' ? emitYaml(table) : emitToml(table);
  return `# ${comment}\n${entries.length === 0 ? '' : body}`;
};

/** The entries whose value an environment changes. */
const differences = (base: Plan, environment: Plan): readonly Entry[] => {
  const values = new Map(base.config.settings.configEntries.map(({ key, value }) => [key, value]));
  return environment.config.settings.configEntries.filter(
    ({ key, value }) => values.get(key) !== value,
  );
};

const directory = (plan: Plan): string => `${plan.rust?.prefix ?? ''}config`;

const shared = (plan: Plan): GeneratedFile => ({
  path: `${directory(plan)}/default.${plan.config.settings.configFile}`,
  text: emit(
    plan,
    say(plan, {
      en: 'For runs on this machine. The ConfigMap holds the same entries, and the service reads both (C-118). Addresses with passwords come from variables (C-089).',
      'zh-CN':
        '供本机运行使用。ConfigMap 中是相同的配置项，服务对二者的读取方式一致（C-118）。含密码的地址取自环境变量（C-089）。',
    }),
    plan.config.settings.configEntries,
  ),
  about: {
    en: 'The configuration for local runs; the ConfigMap comes from the same table.',
    'zh-CN': '本机运行的配置；ConfigMap 出自同一张表。',
  },
});

const perEnvironment = (plan: Plan): readonly GeneratedFile[] =>
  plan.environments.flatMap((environment) => {
    const name = environment.environment ?? '';
    const entries = differences(plan, environment);
    // An environment named `default` would replace the default file.
    if (entries.length === 0 || name === 'default') return [];
    const variable = `${plan.config.settings.envPrefix}_ENVIRONMENT=${name}`;
    return [
      {
        path: `${directory(plan)}/${name}.${plan.config.settings.configFile}`,
        text: emit(
          plan,
          say(plan, {
            en: `Over the default, when ${variable} is set.`,
            'zh-CN': `设置 ${variable} 时覆盖默认配置。`,
          }),
          entries,
        ),
        about: {
          en: `What differs in ${name}, for local runs.`,
          'zh-CN': `${name} 环境的差异，供本机运行使用。`,
        },
      },
    ];
  });

/** The configuration files in the repository: the defaults, and the changes of each environment. */
export const settingsFiles = defineArtifact({
  id: 'settings',
  title: { en: 'Configuration files', 'zh-CN': '配置文件' },
  files: (plan) =>
    plan.config.settings.configFile === 'none' ? [] : [shared(plan), ...perEnvironment(plan)],
});
