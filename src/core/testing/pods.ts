import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { at } from './kubernetes-objects.ts';

/** The raw objects of a plan by `Kind/name`. */
export type Objects = ReadonlyMap<string, Json>;

/** The list at a dotted path; empty if it does not exist. */
export const listAt = (object: Json | undefined, path: string): readonly Json[] => {
  const list = at(object, path);
  // Array.isArray narrows the items to `any`; they are plain data.
  return Array.isArray(list) ? (list as readonly Json[]) : [];
};

/** The value at a dotted path, as text. */
export const textAt = (object: Json | undefined, path: string): string => String(at(object, path));

/** All objects of a kind. */
export const ofKind = (objects: Objects, ...kinds: readonly string[]): readonly Json[] =>
  [...objects].filter(([name]) => kinds.includes(name.split('/')[0] ?? '')).map(([, one]) => one);

/** A pod template of the bundle, and the object that owns its pods. */
export interface Pods {
  readonly owner: Json;
  readonly labels: Json | undefined;
  readonly pod: Json | undefined;
  /** Init containers and sidecars first. */
  readonly containers: readonly Json[];
}

const podsOf = (owner: Json): Pods => {
  const template = at(owner, 'spec.template') ?? at(owner, 'spec.jobTemplate.spec.template');
  const pod = at(template, 'spec');
  return {
    owner,
    labels: at(template, 'metadata.labels'),
    pod,
    containers: [...listAt(pod, 'initContainers'), ...listAt(pod, 'containers')],
  };
};

const owners = ['Deployment', 'Rollout', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** The pods of every object that owns pods. */
export const allPods = (objects: Objects): readonly Pods[] =>
  ofKind(objects, ...owners).map(podsOf);

const ownersOf = (of: Plan): readonly { readonly kind: string; readonly name: string }[] => {
  if (of.kind === 'cron') return [{ kind: 'CronJob', name: of.identity.name }];
  if (of.kind === 'job') return [{ kind: 'Job', name: of.identity.name }];
  return of.release.workloads;
};

/**
 * The pods of the service: a single template, or a template per version if several versions run in
 * parallel; the template of its Job or CronJob if they run to an end.
 */
export const servicePods = (of: Plan, objects: Objects): readonly Pods[] =>
  ownersOf(of).map(({ kind, name }) => {
    const owner = objects.get(`${kind}/${name}`);
    if (owner === undefined) throw new Error(`no ${kind}/${name}`);
    return podsOf(owner);
  });

const selectorName = 'app.kubernetes.io/name';

/**
 * The service's pods as they run: Flagger copies each Deployment as `-primary`, and changes one
 * label of its pods (pkg/canary/deployment_controller.go).
 */
export const runningPods = (of: Plan, objects: Objects): readonly Pods[] => {
  const own = servicePods(of, objects);
  if (of.release.flagger === undefined) return own;
  const copies = own.map((pods): Pods => {
    const labels = Object(pods.labels);
    return { ...pods, labels: { ...labels, [selectorName]: `${labels[selectorName]}-primary` } };
  });
  return [...own, ...copies];
};

/** The pods that do not belong to the service. */
export const otherPods = (of: Plan, objects: Objects): readonly Pods[] => {
  const own = new Set(servicePods(of, objects).map(({ owner }) => owner));
  return allPods(objects).filter(({ owner }) => !own.has(owner));
};

/** Whether a mapping of labels, or an object with `matchLabels`, selects pods. */
export const isSelected = (selector: Json | undefined, labels: Json | undefined): boolean =>
  typeof selector === 'object' &&
  selector !== null &&
  Object.entries(Object(at(selector, 'matchLabels') ?? selector)).every(
    ([key, value]) => Object(labels)[key] === value,
  );

/** Names and numbers of the ports that the pods' containers have. */
export const portsOf = ({ containers }: Pods): readonly (Json | undefined)[] =>
  containers.flatMap((container) =>
    listAt(container, 'ports').flatMap((port) => [at(port, 'name'), at(port, 'containerPort')]),
  );
