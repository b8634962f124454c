import { type Config, withValues } from '../../config.ts';
import { looksSecret, saysSecret } from '../../plan/secret-values.ts';
import { defineCheck } from '../check.ts';
import { firstOfEach, listed } from '../names.ts';

const holdsSecret = (key: string, value: string): boolean =>
  value !== '' && (saysSecret(key) || looksSecret(value));

/** Keys of the file whose value is a secret, in the base or in an environment. */
const secretKeys = ({ settings }: Config): ReadonlySet<string> => {
  const values = [
    ...settings.configEntries.map(({ key, value }) => [key, value] as const),
    ...settings.overrides.map(({ name, value }) => [name, value] as const),
  ];
  const keys = new Set(settings.configEntries.map(({ key }) => key));
  return new Set(
    values.filter(([key, value]) => keys.has(key) && holdsSecret(key, value)).map(([key]) => key),
  );
};

/** The variable that sets the key, as the config crate reads it (C-088). */
const variableFor = ({ settings }: Config, key: string): string =>
  `${settings.envPrefix}__${key.replaceAll('.', '__').replaceAll('-', '_').toUpperCase()}`;

const moved = (config: Config): Config => {
  const { settings } = config;
  const keys = secretKeys(config);
  const rows = [...keys].map((key) => ({
    name: variableFor(config, key),
    kind: 'text' as const,
    secret: true,
    value: '',
  }));
  return withValues(config, [
    ['settings.configEntries', settings.configEntries.filter(({ key }) => !keys.has(key))],
    ['settings.overrides', settings.overrides.filter(({ name }) => !keys.has(name))],
    ['settings.variables', firstOfEach([...rows, ...settings.variables], ({ name }) => name)],
  ]);
};

/** The file becomes a ConfigMap and is committed. */
export const secretInConfigFile = defineCheck({
  id: 'secret-in-config-file',
  run: ({ entered: config }) => {
    if (config.settings.configEntries.length === 0) return [];
    const keys = [...secretKeys(config)];
    if (keys.length === 0) return [];
    const names = listed(keys);
    return [
      {
        severity: 'error',
        at: ['settings.configEntries'],
        title: {
          en: `${names.en} puts a secret into the configuration file`,
          'zh-CN': `${names['zh-CN']} 把机密写进了配置文件`,
        },
        why: {
          en: 'The file becomes a ConfigMap: it lies in Git, in the chart and in the cluster, readable for everybody who may see pods. A secret variable overrides the key instead.',
          'zh-CN':
            '该文件会成为 ConfigMap：保存在 Git、Chart 和集群中，任何能查看 Pod 的人都能读取。请改用机密变量覆盖该键。',
        },
        source: 'C-089',
        fix: {
          label: { en: 'Move it to a secret variable', 'zh-CN': '移到机密变量' },
          apply: moved,
        },
      },
    ];
  },
});
