import type { Plan } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';

/** The plans of the environments for which the bundle has files. */
export const environmentPlans = (plan: Plan): readonly Plan[] =>
  isFor(plan, 'kustomize', 'helm') ? plan.environments : [];

/** The base and the environments, because a rule may fail in a single environment. */
export const everyPlan = (plan: Plan): readonly Plan[] => [plan, ...environmentPlans(plan)];

/** The smallest number of pods in normal operation. */
export const fewestReplicas = ({ autoscaled, config }: Plan): number =>
  autoscaled ? config.scaling.minReplicas : config.workload.replicas;

/** The largest number of pods, without the surge of a rollout. */
export const mostReplicas = ({ autoscaled, config: { scaling, workload } }: Plan): number =>
  autoscaled ? Math.max(scaling.minReplicas, scaling.maxReplicas) : workload.replicas;

/** The field with the minimum number of pods. */
export const replicasField = ({ autoscaled }: Plan) =>
  autoscaled ? ('scaling.minReplicas' as const) : ('workload.replicas' as const);

/** Whether the plan is for an environment and not the base. */
export const isEnvironment = (plan: Plan): plan is Plan & { readonly environment: string } =>
  plan.environment !== undefined;
