import type { SchemaId } from './families.ts';
import type { RootedSchema, SchemaSet } from './schema.ts';

/**
 * Each file is a separate chunk, loaded when a document first needs it. The imports have no `with {
 * type: 'json' }`: the bundler turns the file into a script, and a browser would refuse a script
 * that is imported as JSON.
 */
const files: Readonly<Record<SchemaId, () => Promise<{ readonly default: SchemaSet }>>> = {
  kubernetes: () => import('./generated/kubernetes.json'),
  'argo-cd': () => import('./generated/argo-cd.json'),
  'argo-rollouts': () => import('./generated/argo-rollouts.json'),
  'aws-load-balancer': () => import('./generated/aws-load-balancer.json'),
  'cert-manager': () => import('./generated/cert-manager.json'),
  'envoy-gateway': () => import('./generated/envoy-gateway.json'),
  'external-secrets': () => import('./generated/external-secrets.json'),
  flagger: () => import('./generated/flagger.json'),
  'flux-helm': () => import('./generated/flux-helm.json'),
  'flux-kustomize': () => import('./generated/flux-kustomize.json'),
  'flux-source': () => import('./generated/flux-source.json'),
  'gateway-api': () => import('./generated/gateway-api.json'),
  'gke-gateway': () => import('./generated/gke-gateway.json'),
  istio: () => import('./generated/istio.json'),
  keda: () => import('./generated/keda.json'),
  kyverno: () => import('./generated/kyverno.json'),
  'opentelemetry-operator': () => import('./generated/opentelemetry-operator.json'),
  'prometheus-operator': () => import('./generated/prometheus-operator.json'),
  'sealed-secrets': () => import('./generated/sealed-secrets.json'),
  'vertical-pod-autoscaler': () => import('./generated/vertical-pod-autoscaler.json'),
  'compose-spec': () => import('./generated/compose-spec.json'),
  'github-workflows': () => import('./generated/github-workflows.json'),
  'gitlab-ci': () => import('./generated/gitlab-ci.json'),
  skaffold: () => import('./generated/skaffold.json'),
  taskfile: () => import('./generated/taskfile.json'),
};

/** Kinds by apiVersion, for each Kubernetes release; custom resources are under `any`. */
export type ServedKinds = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Loads the kinds that each release serves; needed only for kinds that Waybill does not generate.
 */
export const loadServedKinds = async (): Promise<ServedKinds> =>
  (await import('./generated/served.json')).default;

/**
 * The schema of a root by Kubernetes release, or under `any`, and the version of the project that
 * defines it.
 */
export const loadReleases = async (
  id: SchemaId,
  root: string,
): Promise<{ readonly version: string; readonly schemas: ReadonlyMap<string, RootedSchema> }> => {
  const { roots, $defs, version } = (await files[id]()).default;
  const schemas = new Map<string, RootedSchema>();
  for (const [release, name] of Object.entries(roots[root] ?? {})) {
    const schema = $defs[name];
    if (schema) schemas.set(release, { schema, definitions: $defs });
  }
  return { version, schemas };
};
