import { type Config, withValues } from '../../config.ts';
import type { SecretPlace } from '../../secrets/places.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { firstOfEach, listed } from '../names.ts';
import { notASecret, oncePerAnswer } from './answer.ts';

/** Whether the place is a key of the configuration file, in the base or in an environment. */
export const isInConfigFile = (
  { path, name }: SecretPlace,
  { settings }: Pick<Config, 'settings'>,
): boolean =>
  path === 'settings.configEntries' ||
  (path === 'settings.overrides' && settings.configEntries.some(({ key }) => key === name));

/** The variable that overrides the key, as the config crate reads it (C-088). */
const variableFor = ({ settings }: Config, key: string): string =>
  `${settings.envPrefix}__${key.replaceAll('.', '__').replaceAll('-', '_').toUpperCase()}`;

const moved = (config: Config, moving: string): Config => {
  const { settings } = config;
  const row = {
    name: variableFor(config, moving),
    kind: 'text' as const,
    secret: true,
    value: '',
  };
  return withValues(config, [
    ['settings.configEntries', settings.configEntries.filter(({ key }) => key !== moving)],
    ['settings.overrides', settings.overrides.filter(({ name }) => name !== moving)],
    ['settings.variables', firstOfEach([row, ...settings.variables], ({ name }) => name)],
  ]);
};

const result = (place: SecretPlace): CheckResult => {
  const key = place.name ?? '';
  const names = listed([key]);
  return {
    severity: 'error',
    at: ['settings.configEntries'],
    title: {
      en: `${names.en} puts a secret into the configuration file`,
      'zh-CN': `${names['zh-CN']} 把机密写进了配置文件`,
    },
    why: {
      en: 'The file becomes a ConfigMap: it lies in Git, in the chart and in the cluster, readable for everybody who may see pods, so the secret is left out of it. A secret variable overrides the key instead. A value that is no secret is named in “Not secrets”.',
      'zh-CN':
        '该文件会成为 ConfigMap：保存在 Git、Chart 和集群中，任何能查看 Pod 的人都能读取，因此机密不会写入。请改用机密变量覆盖该键；若不是机密，请写入“不是机密”。',
    },
    source: 'C-089',
    fix: {
      label: { en: 'Move it to a secret variable', 'zh-CN': '移到机密变量' },
      apply: (now) => moved(now, key),
    },
    otherwise: notASecret(place),
  };
};

/** Reports a secret in the configuration file, which becomes a ConfigMap in Git. */
export const secretInConfigFile = defineCheck({
  id: 'secret-in-config-file',
  run: ({ secrets, config }) =>
    oncePerAnswer(secrets.filter((place) => isInConfigFile(place, config))).map(result),
});
