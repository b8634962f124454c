import { manifests } from '../../kubernetes/index.ts';
import { concrete, type Json } from '../../kubernetes/tree.ts';
import type { Plan } from '../../plan/index.ts';

/** Fields of an object that a controller in the cluster changes, although Git holds them. */
export interface ControlledFields {
  readonly controller: 'Argo Rollouts' | 'Flagger';
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** JSON pointers, such as `/spec/rules/0/backendRefs/1/weight`. */
  readonly pointers: readonly string[];
}

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pointers to every field `weight` below a value. */
const weightsBelow = (value: Json, pointer: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, Json]) =>
    key === 'weight' ? [`${pointer}/weight`] : weightsBelow(below, `${pointer}/${key}`),
  );
};

const fieldsOf = (plan: Plan, object: JsonObject): ControlledFields | undefined => {
  const { apiVersion, kind, metadata, spec } = object;
  if (!isObject(metadata) || spec === undefined) return undefined;
  const group = String(apiVersion).split('/').slice(0, -1).join('/');
  const about = { group, kind: String(kind), name: String(metadata['name']) };
  const { controller, split, flagger } = plan.release;
  if (controller === 'Rollout' && split) {
    const pointers = weightsBelow(spec, '/spec');
    const isRoute = /^(HTTPRoute|GRPCRoute|VirtualService)$/.test(about.kind);
    return isRoute && pointers.length > 0
      ? { controller: 'Argo Rollouts', ...about, pointers }
      : undefined;
  }
  // Flagger scales the Deployment to zero after each release; the pods of `-primary` serve.
  return flagger !== undefined &&
    about.kind === 'Deployment' &&
    isObject(spec) &&
    'replicas' in spec
    ? { controller: 'Flagger', ...about, pointers: ['/spec/replicas'] }
    : undefined;
};

/** What GitOps must leave to the controller of a release. */
export const controlledFields = (plan: Plan): readonly ControlledFields[] =>
  manifests(plan).flatMap(({ tree, applied }) => {
    const object = applied ? concrete(tree) : undefined;
    const fields = isObject(object) ? fieldsOf(plan, object) : undefined;
    return fields === undefined ? [] : [fields];
  });
