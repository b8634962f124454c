import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, selectorLabels } from '../names.ts';
import { valueIn } from '../scope.ts';
import { isTraffic, portTree } from '../traffic/service-ports.ts';
import { expression, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { trackSelector } from './tracks.ts';

const blueGreenValues = valueKeys('blueGreen', {
  active: {
    en: 'The colour that the Service leads to: blue or green.',
    'zh-CN': 'Service 指向的颜色：blue 或 green。',
  },
});

/** Selector of the main Service: all pods, or the pods of the live colour (C-098). */
export const liveSelector = (plan: Plan): Tree =>
  plan.release.strategy === 'blue-green'
    ? trackSelector(plan, param(blueGreenValues.active, plan.config.release.active))
    : selectorLabels(plan);

const otherColour = ({ config: { release } }: Plan): Tree =>
  expression(
    (scope) =>
      `{{ ternary "green" "blue" (eq ${valueIn(blueGreenValues.active, scope)} "blue") | quote }}`,
    release.active === 'blue' ? 'green' : 'blue',
    [[blueGreenValues.active, release.active]],
  );

const trackService = (
  plan: Plan,
  suffix: string,
  selector: Tree,
  about: Manifest['about'],
): Manifest =>
  manifest(`service${suffix}`, about, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(plan, { suffix }),
    spec: {
      type: 'ClusterIP',
      selector,
      ports: plan.servicePorts.filter(isTraffic).map(portTree),
    },
  });

const preview = {
  en: 'Leads to the version that is not live, to try it before the switch.',
  'zh-CN': '指向尚未上线的版本，用于切换前的验证。',
};

const share = {
  en: 'One of the two versions that a route shares its traffic between.',
  'zh-CN': '路由按权重分流的两个版本之一。',
};

/** The additional Services that the release strategy needs. */
export const trackServices = (plan: Plan): readonly Manifest[] => {
  const { strategy, split } = plan.release;
  if (strategy === 'blue-green') {
    return [trackService(plan, '-preview', trackSelector(plan, otherColour(plan)), preview)];
  }
  // Argo Rollouts adds the hash of a version to the selectors of the Services that it manages.
  if (strategy === 'argo-blue-green') {
    return [trackService(plan, '-preview', selectorLabels(plan), preview)];
  }
  if (!split) return [];
  return (['stable', 'canary'] as const).map((name) => {
    const own = trackSelector(plan, strategy === 'canary' ? name : undefined);
    return trackService(plan, `-${name}`, own, share);
  });
};
