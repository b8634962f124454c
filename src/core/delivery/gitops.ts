import type { Plan } from '../plan/index.ts';
import { type Destination, destinations, type Packaging, packagingFor } from './destinations.ts';

/** The repository that a GitOps controller follows, and where the controller applies it. */
export interface Gitops {
  readonly controller: 'argo-cd' | 'flux';
  /** Namespace of the controller's objects. */
  readonly namespace: string;
  readonly repository: string;
  readonly branch: string;
  readonly packaging: Packaging;
  readonly places: readonly (Destination & { readonly automatic: boolean })[];
}

/** Placeholder for the repository address until the user enters it; a finding asks for it. */
export const placeholderRepository = 'https://git.example.com/your-org/your-repository';

const ownNamespace = { 'argo-cd': 'argocd', flux: 'flux-system' } as const;

/** The GitOps settings; undefined when GitOps is off or the bundle has nothing for a cluster. */
export const gitopsOf = (plan: Plan): Gitops | undefined => {
  const { delivery, project } = plan.config;
  if (delivery.gitops === 'none') return undefined;
  const packaging = packagingFor(plan, delivery.gitopsSource);
  if (packaging === undefined) return undefined;
  const automatic = (place: Destination): boolean =>
    delivery.sync === 'all' || (delivery.sync === 'not-production' && !place.isProduction);
  return {
    controller: delivery.gitops,
    namespace: delivery.gitopsNamespace || ownNamespace[delivery.gitops],
    repository: delivery.gitopsRepository || project.repository || placeholderRepository,
    branch: delivery.branch,
    packaging,
    places: destinations(plan).map((place) => ({ ...place, automatic: automatic(place) })),
  };
};
