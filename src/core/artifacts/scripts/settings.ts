import { assignment, type ShellText, shellWord } from '../../formats/shell.ts';
import { isSplit } from '../../plan/bundle-images.ts';
import type { Plan } from '../../plan/index.ts';
import { longestPartSeconds, rolloutSeconds } from '../../plan/rollout-time.ts';
import type { Setting } from './script.ts';

/**
 * The version to release, without a default: a forgotten version would deploy the old image
 * (C-095).
 */
export const requiredVersion: Setting = {
  name: 'VERSION',
  about: {
    en: 'tag of the image, such as 1.4.2; never moved once pushed',
    'zh-CN': '镜像标签，如 1.4.2，推送后不再移动',
  },
};

/** Registry and name of the image. */
export const image = (plan: Plan): Setting => ({
  name: 'IMAGE',
  value: plan.image.common,
  about: isSplit(plan)
    ? {
        en: 'registry and common name of the images',
        'zh-CN': '镜像仓库地址与各镜像共同的名称',
      }
    : { en: 'registry and name of the image', 'zh-CN': '镜像仓库地址与名称' },
});

/** Time limit of a rollout: the progress deadline of Kubernetes plus the time of its steps. */
export const timeout = (plan: Plan, seconds = rolloutSeconds(plan)): Setting => ({
  name: 'TIMEOUT',
  value: `${seconds}s`,
  about: {
    en: 'how long a rollout may take, such as 300s',
    'zh-CN': '发布的等待时间上限，如 300s',
  },
});

/** A `case` that sets shell variables by the name of the environment, or prints the usage. */
export const environmentCase = (
  names: readonly (readonly [string, Readonly<Record<string, string | ShellText>>])[],
): readonly string[] => [
  'environment=${1:-}',
  'case "$environment" in',
  ...names.flatMap(([name, variables]) => [
    `${shellWord(name)})`,
    ...Object.entries(variables).map(([key, value]) => `  ${assignment(key, value)}`),
    '  ;;',
  ]),
  '*)',
  '  usage >&2',
  '  exit 2',
  '  ;;',
  'esac',
];

/** Time limit of each part of an installation by Helm: the rollout, or a release step. */
export const installTimeout = (plan: Plan): Setting => timeout(plan, longestPartSeconds(plan));
