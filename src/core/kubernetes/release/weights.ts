import type { Plan } from '../../plan/index.ts';
import { valueIn } from '../scope.ts';
import { expression, param, type Tree } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const canaryValues = valueKeys('canary', {
  weight: {
    en: 'Percent of the traffic for the canary, 0 to 100.',
    'zh-CN': '金丝雀承接的流量百分比，0 到 100。',
  },
});

/** Percentage of traffic for the new version; 0 when a controller manages the weight. */
export const canaryWeight = ({ release, config }: Plan): Tree =>
  release.strategy === 'canary' ? param(canaryValues.weight, config.release.canaryWeight) : 0;

/** Percentage of traffic for the old version. */
export const stableWeight = ({ release, config }: Plan): Tree =>
  release.strategy === 'canary'
    ? expression(
        (scope) => `{{ sub 100 (${valueIn(canaryValues.weight, scope)} | int64) }}`,
        100 - config.release.canaryWeight,
      )
    : 100;
