import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { helper } from '../names.ts';
import { podSelector } from '../release/tracks.ts';
import { rootField } from '../scope.ts';
import { expression, type Tree } from '../tree.ts';

/** The name label of a workload's pods. */
const nameOf = (plan: Plan, suffix = ''): Tree =>
  expression((scope) => {
    const name = helper(plan, 'name', scope.root);
    return suffix === '' ? `{{ ${name} | quote }}` : `{{ printf "%s${suffix}" (${name}) | quote }}`;
  }, `${plan.identity.name}${suffix}`);

/** The name labels of all workloads, and of Flagger's copy of the first one. */
const namesOf = (plan: Plan): readonly Tree[] => [
  ...workloadsOf(plan).map((one) => nameOf(one)),
  ...(plan.release.flagger === undefined ? [] : [nameOf(plan, '-primary')]),
];

/** Selects the pods of all workloads of the bundle, and not those of its Collector. */
export const selectorOfAll = (plan: Plan): Tree =>
  plan.several
    ? {
        matchLabels: {
          'app.kubernetes.io/instance': expression(
            (scope) => `{{ ${rootField('Release.Name', scope)} | quote }}`,
            plan.identity.bundle,
          ),
        },
        matchExpressions: [
          { key: 'app.kubernetes.io/name', operator: 'In', values: namesOf(plan) },
        ],
      }
    : { matchLabels: podSelector(plan) };
