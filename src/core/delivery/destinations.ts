import { baseEnvironment } from '../plan/environments.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder, isFor, manifestFolder, overlayFolder } from '../plan/targets.ts';

/** A place in which the service runs, and what of the bundle is applied there. */
export interface Destination {
  /** The environment's name; `production` for a bundle without environments. */
  readonly name: string;
  readonly namespace: string;
  readonly isProduction: boolean;
  /** Folder with the kustomization, or with the plain manifests. */
  readonly manifests: string;
  /** Values files of the chart in their order. */
  readonly values: readonly string[];
}

const isProduction = (name: string): boolean => /^prod(?:uction)?(?:-|$)/.test(name);

const only = (plan: Plan): Destination => ({
  name: baseEnvironment,
  namespace: plan.namespace,
  isProduction: true,
  manifests: manifestFolder(plan),
  values: [`${chartFolder(plan)}/values.yaml`],
});

/** Every place the service is deployed to: one per environment, or the base alone. */
export const destinations = (plan: Plan): readonly Destination[] => {
  if (plan.environments.length === 0 || !isFor(plan, 'kustomize', 'helm')) return [only(plan)];
  const chart = chartFolder(plan);
  return plan.environments.map(({ environment = '', namespace }) => ({
    name: environment,
    namespace,
    isProduction: isProduction(environment),
    manifests: isFor(plan, 'kustomize') ? overlayFolder(plan, environment) : manifestFolder(plan),
    values: [`${chart}/values.yaml`, `${chart}/values-${environment}.yaml`],
  }));
};

/** How manifests reach a cluster. */
export type Packaging = 'kustomize' | 'helm' | 'plain';

/** The wanted packaging if the bundle has it, else what the bundle has; none without Kubernetes. */
export const packagingFor = (plan: Plan, wanted: 'kustomize' | 'helm'): Packaging | undefined => {
  const other = wanted === 'helm' ? 'kustomize' : 'helm';
  if (isFor(plan, wanted)) return wanted;
  if (isFor(plan, other)) return other;
  return isFor(plan, 'kubernetes') ? 'plain' : undefined;
};
