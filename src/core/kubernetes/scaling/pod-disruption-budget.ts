import type { Plan, Track } from '../../plan/index.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector, trackSelector } from '../release/tracks.ts';
import { param, when } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';
import { intOrPercent } from '../workload/int-or-percent.ts';

const budgetValues = valueKeys('podDisruptionBudget', {
  enabled: {
    en: 'Whether node drains must leave pods running, without being blocked (C-094).',
    'zh-CN': '节点排空时是否必须保留部分 Pod，但不阻塞排空（C-094）。',
  },
  maxUnavailable: {
    en: 'Pods that may be missing at once, a number or a percentage.',
    'zh-CN': '允许同时缺失的 Pod 数量或百分比。',
  },
  minAvailable: {
    en: 'Pods that must stay, a number or a percentage.',
    'zh-CN': '必须保持运行的 Pod 数量或百分比。',
  },
  unhealthyPodEvictionPolicy: {
    en: 'AlwaysAllow lets a drain remove pods that are not ready anyway.',
    'zh-CN': 'AlwaysAllow 允许排空时移除本就未就绪的 Pod。',
  },
});

const podDisruptionBudget = (plan: Plan, track: Track): Manifest => {
  const { disruptionBudget, budgetKind, budgetValue, evictUnhealthy } = plan.config.scaling;
  const policy = evictUnhealthy ? 'AlwaysAllow' : 'IfHealthyBudget';
  const tree = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(plan, {
      suffix: `${track.suffix}${kindSuffix(plan.config, 'pdb')}`,
    }),
    spec: {
      [budgetKind]: param(budgetValues[budgetKind], intOrPercent(budgetValue), 'int-or-string'),
      unhealthyPodEvictionPolicy: param(budgetValues.unhealthyPodEvictionPolicy, policy),
      selector: {
        matchLabels: track.name === undefined ? podSelector(plan) : trackSelector(plan, track.name),
      },
    },
  };
  return manifest(
    `poddisruptionbudget${track.suffix}`,
    {
      en: 'Limits how many pods node maintenance may evict at once, without blocking it (C-094).',
      'zh-CN': '限制节点维护时可同时驱逐的 Pod 数量，但不会阻塞维护（C-094）。',
    },
    when(budgetValues.enabled, disruptionBudget, tree),
  );
};

/**
 * How many pods of a version node maintenance may evict at once; a canary has no budget (C-094).
 */
export const podDisruptionBudgets = (plan: Plan): readonly Manifest[] =>
  plan.release.tracks
    .filter(({ name }) => name !== 'canary')
    .map((track) => podDisruptionBudget(plan, track));
