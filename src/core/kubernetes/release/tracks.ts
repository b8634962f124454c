import type { Text } from '../../fields/index.ts';
import { hasOwnImage } from '../../plan/bundle-images.ts';
import type { Plan, Track } from '../../plan/index.ts';
import { helper, objectName, selectorLabels } from '../names.ts';
import { rootField, type Scope, valueIn } from '../scope.ts';
import { expression, type Tree, type ValueDefaults } from '../tree.ts';
import type { ValueKey } from '../value-keys.ts';
import { sharedValueKeys, valueKeys } from '../value-keys.ts';

const repositoryAbout: Text = {
  en: 'Registry and name, without tag.',
  'zh-CN': '仓库地址与镜像名，不含标签。',
};

const digestAbout: Text = {
  en: 'sha256:… of the image, or empty.',
  'zh-CN': '镜像的 sha256:… 摘要，可留空。',
};

const imageValues = sharedValueKeys('image', {
  repository: repositoryAbout,
  tag: {
    en: 'An immutable tag; empty means appVersion.',
    'zh-CN': '不可变标签；留空则使用 appVersion。',
  },
  digest: digestAbout,
});

/** The values of a workload that has another image than the first one. */
export const ownImageValues = valueKeys('image', {
  repository: repositoryAbout,
  tag: {
    en: 'Empty means image.tag, so that a release sets one tag for all images.',
    'zh-CN': '留空则使用 image.tag，一次发布用同一标签设置所有镜像。',
  },
  digest: digestAbout,
});

const tagKeys = {
  blue: valueKeys('blueGreen.blue', {
    tag: {
      en: 'Image tag of blue; empty means image.tag.',
      'zh-CN': 'blue 的镜像标签；留空则使用 image.tag。',
    },
  }).tag,
  green: valueKeys('blueGreen.green', {
    tag: {
      en: 'Image tag of green; empty means image.tag.',
      'zh-CN': 'green 的镜像标签；留空则使用 image.tag。',
    },
  }).tag,
  canary: valueKeys('canary', {
    tag: {
      en: 'Image tag of the canary; empty means image.tag.',
      'zh-CN': '金丝雀的镜像标签；留空则使用 image.tag。',
    },
  }).tag,
};

/** The value with the image tag of a track; undefined when the track uses the tag of the image. */
const tagKeyOf = ({ name }: Track): ValueKey | undefined =>
  name === undefined || name === 'stable' ? undefined : tagKeys[name];

const imageDefaults = (plan: Plan): ValueDefaults => {
  const { repository, tag, digest } = plan.image;
  return hasOwnImage(plan)
    ? [
        [ownImageValues.repository, repository],
        [ownImageValues.tag, ''],
        [ownImageValues.digest, digest],
      ]
    : [
        [imageValues.repository, repository],
        [imageValues.tag, tag],
        [imageValues.digest, digest],
      ];
};

/** The image of a workload of the bundle, from the pod of another workload. */
export const imageOf = (plan: Plan): Tree =>
  expression(({ root }) => `{{ ${helper(plan, 'image', root)} | quote }}`, plan.image.reference);

/** The image of a track: the common image, or the same repository with the tag of the track. */
export const trackImage = (plan: Plan, track: Track): Tree => {
  const key = tagKeyOf(track);
  const { repository, reference } = plan.image;
  const values = imageDefaults(plan);
  if (key === undefined) {
    return expression(
      (scope) => `{{ ${helper(plan, 'image', scope.root)} | quote }}`,
      reference,
      values,
    );
  }
  return expression(
    (scope) => {
      const tagged = valueIn(key, scope);
      const own = `printf "%s:%s" ${valueIn(imageValues.repository, scope)} ${tagged}`;
      return `{{ ternary (${own}) (${helper(plan, 'image', scope.root)}) (not (empty ${tagged})) | quote }}`;
    },
    track.tag === '' ? reference : `${repository}:${track.tag}`,
    [...values, [key, track.tag]],
  );
};

/**
 * Template action with the labels of a track's pods, before the common labels; empty when there is
 * only one version.
 */
export const trackLabelsAction = (plan: Plan, track: Track, scope: Scope): string => {
  if (track.name === undefined) {
    const own = Object.entries(releaseLabels(plan)).flat();
    return own.length === 0 ? '' : `(dict ${own.map((word) => `"${word}"`).join(' ')})`;
  }
  const key = tagKeyOf(track);
  const label = `"track" "${track.name}"`;
  if (key === undefined) return `(dict ${label})`;
  const tag = `(${valueIn(key, scope)} | default ${valueIn(imageValues.tag, scope)} | default .Chart.AppVersion | trunc 63)`;
  const version = `(regexReplaceAll "^[^A-Za-z0-9]+|[^A-Za-z0-9]+$" ${tag} "")`;
  return `(dict ${label} "app.kubernetes.io/version" ${version})`;
};

/** The selector as single entries, so that another entry can be added. */
const entries = (plan: Plan): { [key: string]: Tree } => {
  const { selector } = plan.labels;
  return {
    'app.kubernetes.io/name': expression(
      (scope) => `{{ ${helper(plan, 'name', scope.root)} | quote }}`,
      selector['app.kubernetes.io/name'] ?? '',
    ),
    'app.kubernetes.io/instance': instance(plan),
  };
};

const instance = (plan: Plan): Tree =>
  expression(
    (scope) => `{{ ${rootField('Release.Name', scope)} | quote }}`,
    plan.labels.selector['app.kubernetes.io/instance'] ?? '',
  );

/** Selects the pods of a track, or all pods when there is only one version. */
export const trackSelector = (plan: Plan, track: Tree | undefined): Tree =>
  track === undefined ? selectorLabels(plan) : { ...entries(plan), track };

/**
 * Distinguishes the service's pods from the Collector's pods. The name label is not enough, because
 * Flagger gives its copy another name.
 */
const component = { 'app.kubernetes.io/component': 'service' };

/** Additional pod labels that the release controller needs. */
export const releaseLabels = ({ release }: Plan): Readonly<Record<string, string>> =>
  release.flagger === undefined ? {} : component;

/** Selects all pods of the service, including Flagger's copy. */
export const podSelector = (plan: Plan): Tree =>
  plan.release.flagger === undefined
    ? selectorLabels(plan)
    : { 'app.kubernetes.io/instance': instance(plan), ...component };

/** The target of an autoscaler: the Deployment of a track, or the Rollout. */
export const scaleTarget = (plan: Plan, track: Track): { [key: string]: Tree } =>
  plan.release.controller === 'Rollout'
    ? { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: objectName(plan) }
    : {
        apiVersion: 'apps/v1',
        kind: plan.release.controller,
        name: objectName(plan, track.suffix),
      };
