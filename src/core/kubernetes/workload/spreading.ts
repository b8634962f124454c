import type { Plan } from '../../plan/index.ts';
import { helper } from '../names.ts';
import { each, type Hole, type Json } from '../tree.ts';

const constraint = (plan: Plan, topologyKey: string, whenUnsatisfiable: string): Json => ({
  maxSkew: 1,
  topologyKey,
  whenUnsatisfiable,
  // Nodes that the pods cannot use anyway must not count as empty (C-036).
  nodeTaintsPolicy: 'Honor',
  // Counts each version on its own: old pods of a rollout would otherwise push new ones aside.
  matchLabelKeys: [
    plan.release.controller === 'Rollout' ? 'rollouts-pod-template-hash' : 'pod-template-hash',
  ],
});

const constraints = (plan: Plan): readonly Json[] => {
  const { spread } = plan.config.pod;
  if (spread === 'none') return [];
  const unsatisfiable = spread === 'required' ? 'DoNotSchedule' : 'ScheduleAnyway';
  return [
    constraint(plan, 'topology.kubernetes.io/zone', unsatisfiable),
    constraint(plan, 'kubernetes.io/hostname', unsatisfiable),
  ];
};

/** Over zones and nodes (C-036); the chart adds the release's own labels to each. */
export const spreading = (plan: Plan): Hole => {
  const selector = `${helper(plan, 'selectorLabels', '$')} | fromYaml`;
  return each('topologySpreadConstraints', constraints(plan), (item) =>
    item.extended(`dict "labelSelector" (dict "matchLabels" (${selector}))`, {
      labelSelector: { matchLabels: plan.labels.selector },
    }),
  );
};
