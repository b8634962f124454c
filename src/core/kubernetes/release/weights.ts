import type { Plan } from '../../plan/index.ts';
import { expression, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const canaryValues = valueKeys('canary', {
  weight: {
    en: 'Percent of the traffic for the canary, 0 to 100.',
    'zh-CN': '金丝雀承接的流量百分比，0 到 100。',
  },
});

/** Percent of the traffic for the new version; a controller that owns it begins with none. */
export const canaryWeight = ({ release, config }: Plan): Tree =>
  release.strategy === 'canary' ? param(canaryValues.weight, config.release.canaryWeight) : 0;

/** The rest. */
export const stableWeight = ({ release, config }: Plan): Tree =>
  release.strategy === 'canary'
    ? expression(
        (root) => `{{ sub 100 (${root === '.' ? '' : '$'}.Values.canary.weight | int64) }}`,
        100 - config.release.canaryWeight,
      )
    : 100;
