import type { Plan, Track } from '../../plan/index.ts';
import { kindSuffix } from '../../plan/object-names.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata } from '../names.ts';
import { podSelector, trackSelector } from '../release/tracks.ts';
import { param, when } from '../tree.ts';
import { intOrPercent } from '../workload/int-or-percent.ts';

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
      [budgetKind]: param(
        `podDisruptionBudget.${budgetKind}`,
        intOrPercent(budgetValue),
        'int-or-string',
      ),
      unhealthyPodEvictionPolicy: param('podDisruptionBudget.unhealthyPodEvictionPolicy', policy),
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
    when('podDisruptionBudget.enabled', disruptionBudget, tree),
  );
};

/** How many pods node maintenance may take away at once, per version; a canary may go (C-094). */
export const podDisruptionBudgets = (plan: Plan): readonly Manifest[] =>
  plan.release.tracks
    .filter(({ name }) => name !== 'canary')
    .map((track) => podDisruptionBudget(plan, track));
