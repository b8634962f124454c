import { baseEnvironment } from '../plan/environments.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder, isFor, manifestFolder, overlayFolder } from '../plan/targets.ts';

/** A place where the service runs, and the files of the bundle that are applied there. */
export interface Destination {
  /** Name of the environment; `production` for a bundle without environments. */
  readonly name: string;
  readonly namespace: string;
  readonly isProduction: boolean;
  /** Folder with the kustomization or with the plain manifests. */
  readonly manifests: string;
  /** Values files of the chart, in the order of their use. */
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

/** All places of deployment: one per environment, or only the base. */
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

/** How manifests are applied to a cluster. */
export type Packaging = 'kustomize' | 'helm' | 'plain';

/**
 * The wanted packaging if the bundle has it, else the packaging of the bundle; undefined without
 * Kubernetes.
 */
export const packagingFor = (plan: Plan, wanted: 'kustomize' | 'helm'): Packaging | undefined => {
  const other = wanted === 'helm' ? 'kustomize' : 'helm';
  if (isFor(plan, wanted)) return wanted;
  if (isFor(plan, other)) return other;
  return isFor(plan, 'kubernetes') ? 'plain' : undefined;
};
