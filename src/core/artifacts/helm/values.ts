import { type ChartValue, chartValues } from '../../kubernetes/chart-template.ts';
import type { Manifest } from '../../kubernetes/index.ts';
import type { Json } from '../../kubernetes/tree.ts';
import type { Plan } from '../../plan/index.ts';
import { chartName } from '../../plan/targets.ts';

/** values.yaml as a tree: inner nodes are sections, leaves are single values. */
export interface ValueNode {
  readonly path: string;
  readonly leaf: ChartValue | undefined;
  readonly children: ReadonlyMap<string, ValueNode>;
}

interface OpenNode extends ValueNode {
  leaf: ChartValue | undefined;
  readonly children: Map<string, OpenNode>;
}

const node = (path: string): OpenNode => ({ path, leaf: undefined, children: new Map() });

const insert = (root: OpenNode, value: ChartValue): void => {
  let at = root;
  for (const key of value.path.split('.')) {
    const path = at.path === '' ? key : `${at.path}.${key}`;
    const next = at.children.get(key) ?? node(path);
    at.children.set(key, next);
    at = next;
  }
  at.leaf = value;
};

/** The order of `helm create`, so that chart users find what they know where they expect it. */
const familiarOrder = [
  'replicaCount',
  'image',
  'imagePullSecrets',
  'nameOverride',
  'fullnameOverride',
  'serviceAccount',
  'config',
  'configFiles',
  'externalSecrets',
  'podAnnotations',
  'podLabels',
  'podSecurityContext',
  'securityContext',
  'service',
  'ingress',
  'gateway',
  'httpRoute',
  'grpcRoute',
  'resources',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'autoscaling',
  'podDisruptionBudget',
  'networkPolicy',
  'volumes',
  'volumeMounts',
  'nodeSelector',
  'tolerations',
  'affinity',
];

const rank = (path: string): number => {
  const index = familiarOrder.indexOf(path.split('.')[0] ?? '');
  return index < 0 ? familiarOrder.length : index;
};

/** Helm names a release's objects after the chart unless the release's name holds the chart's. */
const names = (plan: Plan): readonly ChartValue[] => [
  { path: 'image.pullPolicy', value: 'IfNotPresent', type: 'scalar' },
  {
    path: 'nameOverride',
    value: chartName(plan) === plan.identity.name ? '' : plan.identity.name,
    type: 'scalar',
  },
  { path: 'fullnameOverride', value: '', type: 'scalar' },
];

/** All values that the chart's templates read. */
export const valueTree = (plan: Plan, manifests: readonly Manifest[]): ValueNode => {
  const found = new Map<string, ChartValue>();
  for (const { tree } of manifests) chartValues(tree, found);
  for (const value of names(plan)) if (!found.has(value.path)) found.set(value.path, value);
  const root = node('');
  const values = [...found.values()].sort((a, b) => rank(a.path) - rank(b.path));
  for (const value of values) insert(root, value);
  return root;
};

/** The values as plain data. */
export const plainValues = ({ leaf, children }: ValueNode): Json => {
  if (leaf !== undefined) return leaf.value;
  return Object.fromEntries([...children].map(([key, child]) => [key, plainValues(child)]));
};

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What must be laid over `base` so that Helm's merge gives `own`: maps merge key by key, a key that
 * is gone becomes null, everything else is replaced. `undefined` when nothing differs.
 */
export const valuesOver = (base: Json, own: Json): Json | undefined => {
  if (!isMap(base) || !isMap(own)) {
    return JSON.stringify(base) === JSON.stringify(own) ? undefined : own;
  }
  const over: Record<string, Json> = {};
  for (const key of Object.keys(base)) if (!Object.hasOwn(own, key)) over[key] = null;
  for (const [key, value] of Object.entries(own)) {
    const before = base[key];
    const change = before === undefined ? value : valuesOver(before, value);
    if (change !== undefined) over[key] = change;
  }
  return Object.keys(over).length === 0 ? undefined : over;
};
