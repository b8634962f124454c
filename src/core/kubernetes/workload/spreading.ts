import { type Plan, say } from '../../plan/index.ts';
import { helper } from '../names.ts';
import { each, type Hole, type Json, note } from '../tree.ts';
import { valueKeys } from '../value-keys.ts';

const spreadingValues = valueKeys('', {
  topologySpreadConstraints: {
    en: 'How pods spread over zones and nodes.',
    'zh-CN': 'Pod 在可用区和节点间的分布方式。',
  },
});

/** The label by which a controller tells the pods of two versions apart. */
const versionLabel = {
  Deployment: 'pod-template-hash',
  StatefulSet: 'controller-revision-hash',
  Rollout: 'rollouts-pod-template-hash',
} as const;

const constraint = (plan: Plan, topologyKey: string, whenUnsatisfiable: string): Json => ({
  maxSkew: 1,
  topologyKey,
  whenUnsatisfiable,
  // Nodes that the pods cannot use must not count as empty (C-036).
  nodeTaintsPolicy: 'Honor',
  // Spreads each version separately: otherwise the old pods of a rollout would affect the placement
  // of new pods.
  matchLabelKeys: [versionLabel[plan.release.controller]],
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

/** Topology spread over zones and nodes (C-036); the chart adds the release's selector labels. */
export const spreading = (plan: Plan): Hole => {
  const selector = `${helper(plan, 'selectorLabels', '$')} | fromYaml`;
  const list = each(spreadingValues.topologySpreadConstraints, constraints(plan), (item) =>
    item.extended(`dict "labelSelector" (dict "matchLabels" (${selector}))`, {
      labelSelector: { matchLabels: plan.labels.selector },
    }),
  );
  if (plan.config.pod.spread === 'none') return list;
  const text = {
    en: 'Over zones and nodes, each version counted on its own (C-036).',
    'zh-CN': '分散到不同可用区和节点，各版本分别计数（C-036）。',
  };
  return note(say(plan, text), list);
};
