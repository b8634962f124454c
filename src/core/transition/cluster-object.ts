import { isMapping } from '../formats/json.ts';
import { manifests } from '../kubernetes/index.ts';
import { concrete, type Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';

/** An object of the bundle as it is applied to a cluster. */
export interface ClusterObject {
  readonly kind: string;
  readonly name: string;
  /** Namespace; undefined for an object of the whole cluster. */
  readonly namespace: string | undefined;
  /** API group, empty for the core group. */
  readonly group: string;
  readonly object: Json;
}

/** The value at a path of keys; undefined if it does not exist. */
export const valueAt = (object: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (node, key) => (isMapping(node) ? (node[key] as Json | undefined) : undefined),
    object,
  );

const textAt = (object: Json, ...path: readonly string[]): string => {
  const value = valueAt(object, ...path);
  return typeof value === 'string' ? value : '';
};

const ofCluster =
  /^(?:Namespace|ClusterRole|ClusterRoleBinding|ClusterPolicy|ClusterExternalSecret|PriorityClass|ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding|ImageValidatingPolicy|ValidatingPolicy)$/;

const objectOf = (object: Json, namespace: string): ClusterObject => {
  const kind = textAt(object, 'kind');
  const [group = '', version] = textAt(object, 'apiVersion').split('/');
  const own = textAt(object, 'metadata', 'namespace');
  return {
    kind,
    name: textAt(object, 'metadata', 'name'),
    namespace: ofCluster.test(kind) ? undefined : own || namespace,
    group: version === undefined ? '' : group,
    object,
  };
};

/** The identity of an object; another API version of a kind is the same object. */
export const idOf = ({ group, kind, namespace = '', name }: ClusterObject): string =>
  `${group}/${kind}/${namespace}/${name}`;

/** The objects that the plan applies, by their identity, in the order of their application. */
export const clusterObjects = (plan: Plan): ReadonlyMap<string, ClusterObject> =>
  new Map(
    manifests(plan)
      .filter(({ applied }) => applied)
      .map(({ tree }) => objectOf(concrete(tree) ?? null, plan.namespace))
      .map((one) => [idOf(one), one]),
  );

/** Kinds whose objects own pods that run on. */
export const isPodOwner = ({ kind }: ClusterObject): boolean =>
  /^(?:Deployment|StatefulSet|DaemonSet|Rollout)$/.test(kind);

/** The object as kubectl names it; with its group where the kind alone is ambiguous. */
export const kubectlName = ({ kind, group, name }: ClusterObject): string =>
  `${kind.toLowerCase()}${/\..*\./.test(group) ? `.${group}` : ''}/${name}`;
