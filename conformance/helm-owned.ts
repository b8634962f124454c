import type { KubernetesObject } from './bundle.ts';
import { metadata } from './objects.ts';

/** Labels that belong to Helm alone: charts set them, raw manifests must not. */
const LABELS = ['app.kubernetes.io/managed-by', 'helm.sh/chart'];

type Node = Record<string, unknown>;

/** Takes Helm's labels out of every `labels` below the node, pod templates included. */
function dropLabels(node: Node): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const child = value as Node; // an array is walked by its indices
    if (key === 'labels') for (const label of LABELS) delete child[label];
    dropLabels(child);
    if (key === 'labels' && Object.keys(child).length === 0) delete node[key];
  }
}

/** The object as it would be without Helm, in the release's namespace. */
function strip(object: KubernetesObject, namespace: string | undefined): KubernetesObject {
  const copy = structuredClone(object) as Node;
  dropLabels(copy);
  // The release's own namespace may be named or left to `helm install`.
  const own = metadata(copy);
  if (own.namespace === namespace) delete own.namespace;
  return copy;
}

const isHook = (object: KubernetesObject): boolean => {
  const { annotations } = metadata(object);
  return typeof annotations === 'object' && annotations !== null && 'helm.sh/hook' in annotations;
};

/**
 * What both packagings must agree on. Helm creates the namespace itself
 * (`--create-namespace`), and hooks, such as chart tests, exist only in charts.
 */
export const comparable = (
  objects: readonly KubernetesObject[],
  namespace: string | undefined,
): KubernetesObject[] =>
  objects
    .filter((object) => object.kind !== 'Namespace' && !isHook(object))
    .map((object) => strip(object, namespace));
