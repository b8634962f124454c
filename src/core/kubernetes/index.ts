import type { Plan } from '../plan/index.ts';
import type { Manifest } from './manifest.ts';
import { deployment } from './workload/deployment.ts';

const build = (plan: Plan): readonly Manifest[] => [deployment(plan)];

const known = new WeakMap<Plan, readonly Manifest[]>();

/** Every Kubernetes object of the plan, in the order in which they are applied. */
export const manifests = (plan: Plan): readonly Manifest[] => {
  const found = known.get(plan) ?? build(plan);
  known.set(plan, found);
  return found;
};

export type { Manifest } from './manifest.ts';
