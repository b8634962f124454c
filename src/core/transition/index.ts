import type { Decisions } from '../decisions.ts';
import { destinations } from '../delivery/destinations.ts';
import { type Plan, plan } from '../plan/index.ts';
import { clusterObjects } from './cluster-object.ts';
import { fixedFields } from './fixed-fields.ts';
import { removedObjects } from './removed-objects.ts';
import { replicas } from './replicas.ts';
import { serviceSelectors } from './service-selectors.ts';
import type { Rule, Transition } from './step.ts';

export { transitionScript } from './script.ts';
export type { Step, Transition } from './step.ts';

/** In the order in which their steps run. */
const rules: readonly Rule[] = [replicas, serviceSelectors, fixedFields, removedObjects];

const plansOf = (of: Plan): ReadonlyMap<string, Plan> => {
  const places = destinations(of);
  return new Map(
    places.map(({ name }) => [
      name,
      of.environments.find(({ environment }) => environment === name) ?? of,
    ]),
  );
};

/** Compares what two sets of decisions apply to a cluster. */
export const transition = (old: Decisions, now: Decisions): Transition => {
  const [before, after] = [plan(old), plan(now)];
  const [olds, news] = [plansOf(before), plansOf(after)];
  return {
    before,
    after,
    environments: [...olds].flatMap(([environment, was]) => {
      const is = news.get(environment);
      if (is === undefined) return [];
      const change = { before: clusterObjects(was), after: clusterObjects(is) };
      const steps = rules.flatMap((rule) => rule(change));
      return [{ environment, namespace: was.namespace, steps }];
    }),
    left: [...olds.keys()].filter((name) => !news.has(name)),
  };
};
