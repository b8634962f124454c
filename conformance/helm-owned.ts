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

/** Removes the annotations by which Helm recognises a hook. */
function dropHook(own: Node): void {
  const annotations = own.annotations as Node | undefined; // metadata holds a mapping of texts here
  if (annotations === undefined) return;
  for (const name of Object.keys(annotations))
    if (name.startsWith('helm.sh/hook')) delete annotations[name];
  if (Object.keys(annotations).length === 0) delete own.annotations;
}

/** The object without Helm's labels and hooks and without the release's namespace. */
function strip(object: KubernetesObject, namespace: string | undefined): KubernetesObject {
  const copy = structuredClone(object) as Node;
  dropLabels(copy);
  // A chart may name the release's namespace or leave it to `helm install`.
  const own = metadata(copy);
  dropHook(own);
  if (own.namespace === namespace) delete own.namespace;
  return copy;
}

/** A test of the chart; the hooks of a release step are in the raw manifests, too. */
const isTest = (object: KubernetesObject): boolean => {
  const { annotations } = metadata(object);
  const hook = (annotations as Node | undefined)?.['helm.sh/hook']; // a mapping of texts
  return hook === 'test';
};

/**
 * The objects that raw manifests and chart must have in common. Helm creates the namespace itself
 * (`--create-namespace`), and the tests of a chart exist only in it.
 */
export const comparable = (
  objects: readonly KubernetesObject[],
  namespace: string | undefined,
): KubernetesObject[] =>
  objects
    .filter((object) => object.kind !== 'Namespace' && !isTest(object))
    .map((object) => strip(object, namespace));
