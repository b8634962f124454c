import { dirname, join } from 'node:path';
import { filesLike, type KubernetesObject, namesIn, type PlacedBundle } from './bundle.ts';
import { metadata, readObjects } from './objects.ts';
import { each, type Result } from './process.ts';
import { renderedObjects, renderOnce } from './rendering-cache.ts';
import { tools } from './tools.ts';

/** The output of Kustomize or Helm for a bundle, with or without an environment. */
export interface Rendering {
  readonly tool: 'kustomize' | 'helm';
  /** The file that was rendered. */
  readonly file: string;
  readonly environment?: string;
  readonly result: Result;
}

// The user may name the parent folder.
const BASE = /(?:^|\/)kubernetes\/base\/(?!kustomization\.yaml$)[^/]+\.yaml$/;
const KUSTOMIZATION = /^(.*\/)?kubernetes\/(?:base|overlays\/([^/]+))\/kustomization\.yaml$/;
const CHART = /^((?:.*\/)?helm\/[^/]+)\/Chart\.yaml$/;

// Manifests of the log agent, which is applied once per cluster.
const LOGGING = /(?:^|\/)kubernetes\/logging\/(?!kustomization\.yaml$)[^/]+\.yaml$/;

export const loggingManifests = (bundle: PlacedBundle) => filesLike(bundle, LOGGING);

const LOGGING_KUSTOMIZATION = /(?:^|\/)kubernetes\/logging\/kustomization\.yaml$/;

/** `kustomize build` of the log agent, which is the same for all environments. */
export const loggingRenderings = (bundle: PlacedBundle): Promise<Rendering[]> =>
  each(filesLike(bundle, LOGGING_KUSTOMIZATION), async ({ path: file, absolute }) => {
    const folder = dirname(absolute);
    const result = await renderOnce('kustomize', bundle, dirname(file), [folder]);
    return { tool: 'kustomize', file, result };
  });

export const rawManifests = (bundle: PlacedBundle) => filesLike(bundle, BASE);

export const rawObjects = (bundle: PlacedBundle): KubernetesObject[] =>
  rawManifests(bundle).flatMap(({ text }) => readObjects(text));

export const charts = (bundle: PlacedBundle): string[] => namesIn(bundle, CHART);

/** The environments for which the chart has a values file. */
export const valuesEnvironments = (bundle: PlacedBundle, chart: string): string[] => {
  const prefix = `${chart}/values-`;
  return bundle.files
    .filter(({ path }) => path.startsWith(prefix) && path.endsWith('.yaml'))
    .map(({ path }) => path.slice(prefix.length, -'.yaml'.length));
};

/** The full version of a Kubernetes release such as `1.37`, as a cluster reports it. */
export const kubeVersion = (bundle: PlacedBundle): string =>
  tools.find(({ name }) => name === `kubernetes-${bundle.kubernetesVersion}`)?.version ??
  `v${bundle.kubernetesVersion}.0`;

export const namespaceOf = (objects: readonly KubernetesObject[]): string | undefined => {
  for (const object of objects) {
    const { name, namespace } = metadata(object);
    const found = object.kind === 'Namespace' ? name : namespace;
    if (typeof found === 'string') return found;
  }
  return undefined;
};

/** Caches the result by its argument, so that each bundle is rendered once for all checks. */
export function once<A extends object, B>(work: (key: A) => Promise<B>): (key: A) => Promise<B> {
  const known = new WeakMap<A, Promise<B>>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

/** `kustomize build` of the base and of every overlay. */
export const kustomizations = once(async (bundle: PlacedBundle): Promise<Rendering[]> => {
  const found = filesLike(bundle, KUSTOMIZATION);
  return each(found, async ({ path: file, absolute }): Promise<Rendering> => {
    const [, above = '', environment] = KUSTOMIZATION.exec(file) ?? [];
    const folder = `${above}kubernetes/`;
    const result = await renderOnce('kustomize', bundle, folder, [dirname(absolute)]);
    return { tool: 'kustomize', file, result, ...(environment ? { environment } : {}) };
  });
});

/** The expected objects of an environment: from the core's plan or, without one, from Kustomize. */
export async function expectedObjects(
  bundle: PlacedBundle,
  environment?: string,
): Promise<readonly KubernetesObject[]> {
  if (bundle.objects) return bundle.objects(environment);
  if (environment === undefined) return rawObjects(bundle);
  const overlay = (await kustomizations(bundle)).find(
    (rendering) => rendering.environment === environment,
  );
  return overlay?.result.code === 0 ? renderedObjects(overlay.result) : [];
}

/** The arguments that all Helm commands for this chart and environment share. */
export async function helmArguments(
  bundle: PlacedBundle,
  chart: string,
  environment?: string,
): Promise<string[]> {
  const namespace = namespaceOf(await expectedObjects(bundle, environment));
  return [
    join(bundle.folder, chart),
    ...(environment ? ['-f', join(bundle.folder, chart, `values-${environment}.yaml`)] : []),
    // Always given, because a running Helm process remembers the last namespace.
    '--namespace',
    namespace ?? 'default',
    '--kube-version',
    kubeVersion(bundle),
  ];
}

/** The values file for an environment. */
export const valuesFile = (chart: string, environment?: string): string =>
  `${chart}/values${environment ? `-${environment}` : ''}.yaml`;

export const releaseOf = (bundle: PlacedBundle, chart: string): string =>
  bundle.release ?? chart.slice(chart.lastIndexOf('/') + 1);

/**
 * `helm template` of every chart, with its default values and with the values of each environment.
 */
export const chartRenderings = once(async (bundle: PlacedBundle): Promise<Rendering[]> => {
  const asked = charts(bundle).flatMap((chart) =>
    [undefined, ...valuesEnvironments(bundle, chart)].map((environment) => ({
      chart,
      environment,
    })),
  );
  return each(asked, async ({ chart, environment }): Promise<Rendering> => {
    const args = await helmArguments(bundle, chart, environment);
    const words = ['template', releaseOf(bundle, chart), ...args];
    const result = await renderOnce('helm', bundle, `${chart}/`, words);
    const file = valuesFile(chart, environment);
    return { tool: 'helm', file, result, ...(environment ? { environment } : {}) };
  });
});
