import type { Plan } from '../plan/index.ts';
import { isFor } from '../plan/targets.ts';

/** The plans of the environments that the bundle has files for. */
export const environmentPlans = (plan: Plan): readonly Plan[] =>
  isFor(plan, 'kustomize', 'helm') ? plan.environments : [];

/** The base and the environments, because a rule may be broken in one of them only. */
export const everyPlan = (plan: Plan): readonly Plan[] => [plan, ...environmentPlans(plan)];

/** The smallest number of pods that run when all is well. */
export const fewestReplicas = ({ autoscaled, config }: Plan): number =>
  autoscaled ? config.scaling.minReplicas : config.workload.replicas;

/** The largest number of pods that may run, a rollout's surge aside. */
export const mostReplicas = ({ autoscaled, config: { scaling, workload } }: Plan): number =>
  autoscaled ? Math.max(scaling.minReplicas, scaling.maxReplicas) : workload.replicas;

/** The field that says how many pods run at least. */
export const replicasField = ({ autoscaled }: Plan) =>
  autoscaled ? ('scaling.minReplicas' as const) : ('workload.replicas' as const);

/** Names an environment's row where the plan is one. */
export const isEnvironment = (plan: Plan): plan is Plan & { readonly environment: string } =>
  plan.environment !== undefined;
