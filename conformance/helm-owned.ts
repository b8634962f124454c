import type { KubernetesObject } from './bundle.ts';
import { metadata } from './objects.ts';

/** Labels that charts set for Helm; raw manifests must not have them. */
const LABELS = ['app.kubernetes.io/managed-by', 'helm.sh/chart'];

type Node = Record<string, unknown>;

/** Removes Helm's labels from every `labels` mapping below the node, including pod templates. */
function dropLabels(node: Node): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const child = value as Node; // the entries of an array are its indices
    if (key === 'labels') for (const label of LABELS) delete child[label];
    dropLabels(child);
    if (key === 'labels' && Object.keys(child).length === 0) delete node[key];
  }
}

/** The object without Helm's labels and without the release's namespace. */
function strip(object: KubernetesObject, namespace: string | undefined): KubernetesObject {
  const copy = structuredClone(object) as Node;
  dropLabels(copy);
  // A chart may name the release's namespace or leave it to `helm install`.
  const own = metadata(copy);
  if (own.namespace === namespace) delete own.namespace;
  return copy;
}

const isHook = (object: KubernetesObject): boolean => {
  const { annotations } = metadata(object);
  return typeof annotations === 'object' && annotations !== null && 'helm.sh/hook' in annotations;
};

/**
 * The objects that raw manifests and chart must have in common. Helm creates the namespace itself
 * (`--create-namespace`), and hooks such as chart tests exist only in charts.
 */
export const comparable = (
  objects: readonly KubernetesObject[],
  namespace: string | undefined,
): KubernetesObject[] =>
  objects
    .filter((object) => object.kind !== 'Namespace' && !isHook(object))
    .map((object) => strip(object, namespace));
