import type { Plan } from '../../plan/index.ts';
import { type Manifest, manifest } from '../manifest.ts';
import { metadata, selectorLabels } from '../names.ts';
import { param, when } from '../tree.ts';
import { intOrPercent } from '../workload/int-or-percent.ts';

/** How many pods node maintenance may take away at once (C-094). */
export const podDisruptionBudget = (plan: Plan): Manifest => {
  const { disruptionBudget, budgetKind, budgetValue, evictUnhealthy } = plan.config.scaling;
  const policy = evictUnhealthy ? 'AlwaysAllow' : 'IfHealthyBudget';
  const tree = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(plan),
    spec: {
      [budgetKind]: param(
        `podDisruptionBudget.${budgetKind}`,
        intOrPercent(budgetValue),
        'int-or-string',
      ),
      unhealthyPodEvictionPolicy: param('podDisruptionBudget.unhealthyPodEvictionPolicy', policy),
      selector: { matchLabels: selectorLabels(plan) },
    },
  };
  return manifest(
    'poddisruptionbudget',
    {
      en: 'Limits how many pods node maintenance may evict at once.',
      'zh-CN': '限制节点维护时可同时驱逐的 Pod 数量。',
    },
    when('podDisruptionBudget.enabled', disruptionBudget, tree),
  );
};
