import type { Json } from '../formats/json.ts';
import { type Scope, valueIn } from './scope.ts';
import type { ValueKey } from './value-keys.ts';

export type { Json } from '../formats/json.ts';

/**
 * A Kubernetes object in which some places are marked as adjustable. Raw manifests use the value of
 * a mark (`concrete`), the chart uses its template (`template`), so the two cannot differ.
 */
export type Tree =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Tree[]
  | Hole
  | { readonly [key: string]: Tree };

/** The type that a value in values.yaml accepts; `scalar` accepts the type of the default. */
export type ParamType = 'scalar' | 'int-or-string';

/** Values that a mark declares, each with its default in values.yaml. */
export type ValueDefaults = readonly (readonly [key: ValueKey, value: Json])[];

/** Template text at a place of a template. */
export type Action = (scope: Scope) => string;

/** An entry of a list or mapping in values.yaml, for the builder function of `each`. */
export interface EachItem {
  /** The entry's name in a mapping. */
  readonly key: Tree;
  /** A text field; `fallback` replaces an empty text, in the template and in the value. */
  readonly text: (
    field: string,
    fallback?: { readonly action: string; readonly value: string },
  ) => Tree;
  /** A list inside the entry. */
  readonly each: (field: string, build: (item: EachItem) => Tree) => Tree;
  /** The whole entry, plus additions of the template for fields that the entry does not have. */
  readonly extended: (action: string, extra: { readonly [key: string]: Json }) => Tree;
}

/**
 * A repeated part: `built` holds the trees of the raw entries; the template ranges over `source`.
 */
export interface Each {
  readonly kind: 'each';
  /** The value to range over; undefined for a list inside an entry. */
  readonly source: ValueKey | undefined;
  readonly field: string;
  readonly value: Json;
  readonly keyed: boolean;
  readonly built: readonly Tree[];
  readonly build: (item: EachItem) => Tree;
}

type Mark =
  | {
      readonly kind: 'param';
      readonly key: ValueKey;
      readonly value: string | number | boolean;
      readonly type: ParamType;
    }
  | { readonly kind: 'optional'; readonly key: ValueKey; readonly value: string }
  | { readonly kind: 'block'; readonly key: ValueKey; readonly tree: Json | undefined }
  | {
      readonly kind: 'when';
      readonly test: Action;
      readonly on: boolean;
      readonly switches: ValueDefaults;
      readonly tree: Tree;
    }
  | {
      readonly kind: 'expression';
      readonly text: Action;
      readonly value: string | number;
      readonly values: ValueDefaults;
    }
  | {
      readonly kind: 'computed';
      readonly text: Action;
      readonly tree: Json;
      readonly values: ValueDefaults;
    }
  | { readonly kind: 'include'; readonly name: string; readonly tree: Tree }
  | { readonly kind: 'note'; readonly text: string; readonly tree: Tree }
  | Each;

/** A mark in the tree: a place that the chart fills. */
export class Hole {
  readonly mark: Mark;
  constructor(mark: Mark) {
    this.mark = mark;
  }
}

const actionOf = (text: string | Action): Action => (typeof text === 'string' ? () => text : text);

/** Raw: the value. Chart: `{{ .Values.path }}`, and the value as its entry in values.yaml. */
export const param = (
  key: ValueKey,
  value: string | number | boolean,
  type: ParamType = 'scalar',
): Hole => new Hole({ kind: 'param', key, value, type });

/** A text that is left out, in raw manifests and in the chart, when it is empty. */
export const optional = (key: ValueKey, value: string): Hole =>
  new Hole({ kind: 'optional', key, value });

/**
 * Raw: the tree, or nothing when it is empty. Chart: `toYaml .Values.path` when it is not empty.
 */
export const block = (key: ValueKey, tree: Json | undefined): Hole =>
  new Hole({ kind: 'block', key, tree });

/** Raw: the tree if on. Chart: `if .Values.path`. */
export const when = (key: ValueKey, on: boolean, tree: Tree): Hole =>
  new Hole({
    kind: 'when',
    test: (scope) => valueIn(key, scope),
    on,
    switches: [[key, on]],
    tree,
  });

/** Raw: the tree if not on. Chart: `if not .Values.path`. */
export const unless = (key: ValueKey, on: boolean, tree: Tree): Hole =>
  new Hole({
    kind: 'when',
    test: (scope) => `not ${valueIn(key, scope)}`,
    on: !on,
    switches: [[key, on]],
    tree,
  });

/** Raw: the tree if on. Chart: `if` with a test over values that other marks declare. */
export const given = (test: string | Action, on: boolean, tree: Tree): Hole =>
  new Hole({ kind: 'when', test: actionOf(test), on, switches: [], tree });

/** Raw: the value. Chart: the template text, which may read the given values. */
export const expression = (
  text: string | Action,
  value: string | number,
  values: ValueDefaults = [],
): Hole => new Hole({ kind: 'expression', text: actionOf(text), value, values });

/** Raw: the tree. Chart: `toYaml` of the action's result; the action may read the given values. */
export const computed = (text: string | Action, tree: Json, values: ValueDefaults = []): Hole =>
  new Hole({ kind: 'computed', text: actionOf(text), tree, values });

/** Raw: the tree. Chart: `include "name"`, a named template that yields the same mapping. */
export const include = (name: string, tree: Tree): Hole =>
  new Hole({ kind: 'include', name, tree });

/** The tree with a comment above it, in every packaging. */
export const note = (text: string, tree: Tree): Hole => new Hole({ kind: 'note', text, tree });

/**
 * A list with an item for each entry of a list, or of a mapping in the order of its keys. As a
 * value, an empty list is left out; inside another list, its items are added to that list. Chart:
 * `range .Values.path`.
 */
export const each = (
  source: ValueKey,
  value: readonly Json[] | { readonly [key: string]: Json },
  build: (item: EachItem) => Tree,
): Hole => new Hole({ ...eachOf(source.path, value, build), source });

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const entriesOf = (value: Json): readonly (readonly [string, Json])[] => {
  if (value === null || typeof value !== 'object') return [];
  if (isList(value)) return value.map((item) => ['', item] as const);
  // Go ranges over a mapping in the order of its keys.
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
};

const eachOf = (field: string, value: Json, build: (item: EachItem) => Tree): Each => ({
  kind: 'each',
  source: undefined,
  field,
  value,
  keyed: !isList(value),
  built: entriesOf(value).map(([key, entry]) => build(rawItem(key, entry))),
  build,
});

const fieldOf = (entry: Json, field: string): Json | undefined =>
  typeof entry === 'object' && entry !== null && !isList(entry) ? entry[field] : undefined;

const rawItem = (key: string, entry: Json): EachItem => ({
  key,
  text: (field, fallback) => {
    const value = field === '' ? entry : fieldOf(entry, field);
    return (typeof value === 'string' && value) || fallback?.value || '';
  },
  each: (field, build) => new Hole(eachOf(field, fieldOf(entry, field) ?? [], build)),
  extended: (_action, extra) =>
    // The entry's fields come first and win over the additions.
    typeof entry === 'object' && entry !== null && !isList(entry)
      ? { ...entry, ...extra, ...entry }
      : extra,
});

/** Whether a value is empty by the rules of Helm's `with`. */
const isEmptyJson = (tree: Json | undefined): boolean =>
  tree === undefined ||
  tree === null ||
  tree === '' ||
  tree === false ||
  tree === 0 ||
  (typeof tree === 'object' && Object.keys(tree).length === 0);

/** The trees of a list in raw manifests; repeated parts are replaced by their items. */
export const spread = (list: readonly Tree[]): readonly Tree[] =>
  list.some(isRepeated)
    ? list.flatMap((item) => (isRepeated(item) ? item.mark.built : [item]))
    : list;

const isRepeated = (tree: Tree): tree is Hole & { readonly mark: Each } =>
  tree instanceof Hole && tree.mark.kind === 'each';

/** Whether raw manifests contain an object: every switch around it is on. */
export const isPresent = (tree: Tree): boolean =>
  !(tree instanceof Hole && tree.mark.kind === 'when') ||
  (tree.mark.on && isPresent(tree.mark.tree));

/** Whether a tree is a list. */
export const isTrees = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

/**
 * The content of a mark in raw manifests, one level deep; `undefined` when it is left out. Only
 * this function defines what marks mean in raw manifests.
 */
export const rawOf = (mark: Mark): Tree => {
  switch (mark.kind) {
    case 'param':
    case 'expression':
      return mark.value;
    case 'optional':
      return mark.value === '' ? undefined : mark.value;
    case 'block':
      return isEmptyJson(mark.tree) ? undefined : mark.tree;
    case 'computed':
    case 'include':
    case 'note':
      return mark.tree;
    case 'when':
      return mark.on ? mark.tree : undefined;
    case 'each':
      return mark.built.length === 0 ? undefined : mark.built;
  }
};

/** The tree without a mark at the top level; its entries and items may still be marks. */
export const opened = (tree: Tree): Exclude<Tree, Hole> =>
  tree instanceof Hole ? opened(rawOf(tree.mark)) : tree;

/** The value of the tree in raw manifests; `undefined` when it is left out. */
export const concrete = (tree: Tree): Json | undefined => {
  const open = opened(tree);
  if (open === undefined || open === null || typeof open !== 'object') return open;
  if (isTrees(open)) {
    return spread(open)
      .map(concrete)
      .filter((item): item is Json => item !== undefined);
  }
  const object: Record<string, Json> = {};
  for (const key in open) {
    const value = concrete(open[key]);
    if (value !== undefined) object[key] = value;
  }
  return object;
};
