import { type ChartValue, chartValues, pathInWorkload } from '../../kubernetes/chart-template.ts';
import { manifests } from '../../kubernetes/index.ts';
import { isMap, sameJson } from '../../kubernetes/same-json.ts';
import type { Json } from '../../kubernetes/tree.ts';
import { sharedValueKeys } from '../../kubernetes/value-keys.ts';
import type { Plan } from '../../plan/index.ts';
import { oncePerPlan } from '../../plan/once-per-plan.ts';
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

/** The order of `helm create`, which chart users are used to. */
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

const ranks = new Map(familiarOrder.map((key, index) => [key, index]));

const rank = (full: string): number => {
  const path = pathInWorkload(full);
  // The sections of added workloads come last.
  if (path !== full) return familiarOrder.length + 1 + rank(path);
  const dot = path.indexOf('.');
  return ranks.get(dot < 0 ? path : path.slice(0, dot)) ?? familiarOrder.length;
};

const nameValues = sharedValueKeys('', {
  nameOverride: {
    en: 'Replaces the chart’s name in labels.',
    'zh-CN': '在标签中替换 Chart 名称。',
  },
  fullnameOverride: { en: 'Replaces the name of every object.', 'zh-CN': '替换所有对象的名称。' },
});

/**
 * Helm names objects after release and chart, or after the release alone if its name contains the
 * chart's name.
 */
const names = (plan: Plan): readonly ChartValue[] => [
  {
    ...nameValues.nameOverride,
    value: chartName(plan) === plan.identity.bundle ? '' : plan.identity.bundle,
    type: 'scalar',
  },
  { ...nameValues.fullnameOverride, value: '', type: 'scalar' },
];

type Values = ReadonlyMap<string, ChartValue>;

/** All values that the chart's templates read, by path. */
const valuesOf = oncePerPlan((plan: Plan): Values => {
  const found = new Map<string, ChartValue>();
  for (const { tree, inChart, workload } of manifests(plan)) {
    if (inChart) chartValues(tree, found, workload);
  }
  for (const value of names(plan)) if (!found.has(value.path)) found.set(value.path, value);
  return found;
});

const ordered = oncePerPlan((plan: Plan): readonly ChartValue[] =>
  [...valuesOf(plan).values()]
    .map((value) => ({ value, rank: rank(value.path) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value),
);

/** The chart's values as the tree that values.yaml shows. */
export const valueTree = (plan: Plan): ValueNode => {
  const root = node('');
  for (const value of ordered(plan)) insert(root, value);
  return root;
};

/**
 * values-<environment>.yaml: the values that Helm must merge over the base's values to get the
 * environment's values. Both have the same paths, because the trees differ only in values.
 */
export const environmentValues = (base: Plan, own: Plan): Json => {
  const after = valuesOf(own);
  const over: OpenValues = {};
  for (const { path, value } of ordered(base)) {
    const own = after.get(path)?.value;
    if (own === undefined || own === value) continue;
    const change = valuesOver(value, own);
    if (change !== undefined) assign(over, path.split('.'), change);
  }
  return over;
};

interface OpenValues {
  [key: string]: Json | OpenValues;
}

const assign = (into: OpenValues, keys: readonly string[], value: Json): void => {
  let at = into;
  for (const key of keys.slice(0, -1)) {
    const next = at[key];
    // All keys of a path except the last are sections.
    const section = typeof next === 'object' && next !== null ? (next as OpenValues) : {};
    at[key] = section;
    at = section;
  }
  const last = keys.at(-1);
  if (last !== undefined) at[last] = value;
};

/** The values as plain data. */
export const plainValues = ({ leaf, children }: ValueNode): Json => {
  if (leaf !== undefined) return leaf.value;
  return Object.fromEntries([...children].map(([key, child]) => [key, plainValues(child)]));
};

/**
 * The values to merge over `base` so that Helm's merge gives `own`: maps merge by key, a removed
 * key becomes null, other values are replaced. `undefined` when there is no difference.
 */
export const valuesOver = (base: Json, own: Json): Json | undefined => {
  if (!isMap(base) || !isMap(own)) return sameJson(base, own) ? undefined : own;
  const over: Record<string, Json> = {};
  for (const key of Object.keys(base)) if (!Object.hasOwn(own, key)) over[key] = null;
  for (const [key, value] of Object.entries(own)) {
    const before = base[key];
    const change = before === undefined ? value : valuesOver(before, value);
    if (change !== undefined) over[key] = change;
  }
  return Object.keys(over).length === 0 ? undefined : over;
};
