import type { SchemaId } from './families.ts';
import type { RootedSchema, SchemaSet } from './schema.ts';

/** Each file is a chunk of its own, fetched when the first document needs it. */
const files: Readonly<Record<SchemaId, () => Promise<{ readonly default: SchemaSet }>>> = {
  kubernetes: () => import('./generated/kubernetes.json', { with: { type: 'json' } }),
  'argo-cd': () => import('./generated/argo-cd.json', { with: { type: 'json' } }),
  'argo-rollouts': () => import('./generated/argo-rollouts.json', { with: { type: 'json' } }),
  'cert-manager': () => import('./generated/cert-manager.json', { with: { type: 'json' } }),
  'envoy-gateway': () => import('./generated/envoy-gateway.json', { with: { type: 'json' } }),
  'external-secrets': () => import('./generated/external-secrets.json', { with: { type: 'json' } }),
  flagger: () => import('./generated/flagger.json', { with: { type: 'json' } }),
  'flux-kustomize': () => import('./generated/flux-kustomize.json', { with: { type: 'json' } }),
  'flux-source': () => import('./generated/flux-source.json', { with: { type: 'json' } }),
  'gateway-api': () => import('./generated/gateway-api.json', { with: { type: 'json' } }),
  istio: () => import('./generated/istio.json', { with: { type: 'json' } }),
  keda: () => import('./generated/keda.json', { with: { type: 'json' } }),
  kyverno: () => import('./generated/kyverno.json', { with: { type: 'json' } }),
  'opentelemetry-operator': () =>
    import('./generated/opentelemetry-operator.json', { with: { type: 'json' } }),
  'prometheus-operator': () =>
    import('./generated/prometheus-operator.json', { with: { type: 'json' } }),
  'sealed-secrets': () => import('./generated/sealed-secrets.json', { with: { type: 'json' } }),
  'vertical-pod-autoscaler': () =>
    import('./generated/vertical-pod-autoscaler.json', { with: { type: 'json' } }),
  'compose-spec': () => import('./generated/compose-spec.json', { with: { type: 'json' } }),
  'github-workflows': () => import('./generated/github-workflows.json', { with: { type: 'json' } }),
  'gitlab-ci': () => import('./generated/gitlab-ci.json', { with: { type: 'json' } }),
  taskfile: () => import('./generated/taskfile.json', { with: { type: 'json' } }),
};

/** `apiVersion: kinds` of what each Kubernetes release serves, and under `any` the custom resources. */
export type ServedKinds = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What each release serves; asked for only when a kind is not among those that Waybill writes. */
export const loadServedKinds = async (): Promise<ServedKinds> =>
  (await import('./generated/served.json', { with: { type: 'json' } })).default;

/** The schema of a root in each release, or under `any`, with the version of the project that it is from. */
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
