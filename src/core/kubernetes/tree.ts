/** Plain data, as a Kubernetes object is. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A Kubernetes object in which some places are marked as adjustable. Raw manifests read the value
 * of a mark (`concrete`), the chart reads its template (`template`): so the two cannot drift apart.
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

/** What a value in values.yaml accepts; `scalar` is what the value itself is. */
export type ParamType = 'scalar' | 'int-or-string';

type Mark =
  | { readonly kind: 'param'; readonly path: string; readonly value: string | number | boolean; readonly type: ParamType }
  | { readonly kind: 'block'; readonly path: string; readonly tree: Json | undefined }
  | { readonly kind: 'when'; readonly path: string; readonly on: boolean; readonly sense: boolean; readonly tree: Tree }
  | { readonly kind: 'expression'; readonly text: string; readonly value: string | number; readonly values: ValueEntries }
  | { readonly kind: 'include'; readonly name: string; readonly tree: Tree }
  | { readonly kind: 'note'; readonly text: string; readonly tree: Tree };

/** Entries of values.yaml by dotted path. */
export type ValueEntries = Readonly<Record<string, Json>>;

/** A place that the chart fills. */
export class Hole {
  readonly mark: Mark;
  constructor(mark: Mark) {
    this.mark = mark;
  }
}

/** Raw: the value. Chart: `{{ .Values.path }}`, and the value as its entry in values.yaml. */
export const param = (
  path: string,
  value: string | number | boolean,
  type: ParamType = 'scalar',
): Hole => new Hole({ kind: 'param', path, value, type });

/**
 * Raw: the tree, or nothing when it is empty. Chart: `toYaml .Values.path` when that is not empty.
 */
export const block = (path: string, tree: Json | undefined): Hole =>
  new Hole({ kind: 'block', path, tree });

/** Raw: the tree if on. Chart: `if .Values.path`. */
export const when = (path: string, on: boolean, tree: Tree): Hole =>
  new Hole({ kind: 'when', path, on, sense: true, tree });

/** Raw: the tree if not on. Chart: `if not .Values.path`. */
export const unless = (path: string, on: boolean, tree: Tree): Hole =>
  new Hole({ kind: 'when', path, on, sense: false, tree });

/** Raw: the value. Chart: the template text, which may read the given values. */
export const expression = (text: string, value: string | number, values: ValueEntries = {}): Hole =>
  new Hole({ kind: 'expression', text, value, values });

/** Raw: the tree. Chart: `include "name"`, a named template that yields the same mapping. */
export const include = (name: string, tree: Tree): Hole => new Hole({ kind: 'include', name, tree });

/** The tree with a comment above it, in every packaging. */
export const note = (text: string, tree: Tree): Hole => new Hole({ kind: 'note', text, tree });

/** Whether a value has nothing in it, as Helm's `with` sees it. */
export const isEmptyJson = (tree: Json | undefined): boolean =>
  tree === undefined ||
  tree === null ||
  tree === '' ||
  tree === false ||
  tree === 0 ||
  (typeof tree === 'object' && Object.keys(tree).length === 0);

/** What the raw manifest holds at this place; `undefined` where it holds nothing. */
export const concrete = (tree: Tree): Json | undefined => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof Hole) return concreteMark(tree.mark);
  if (Array.isArray(tree)) {
    return tree.map(concrete).filter((item): item is Json => item !== undefined);
  }
  const object: Record<string, Json> = {};
  for (const [key, child] of Object.entries(tree)) {
    const value = concrete(child);
    if (value !== undefined) object[key] = value;
  }
  return object;
};

const concreteMark = (mark: Mark): Json | undefined => {
  switch (mark.kind) {
    case 'param':
    case 'expression':
      return mark.value;
    case 'block':
      return isEmptyJson(mark.tree) ? undefined : mark.tree;
    case 'when':
      return mark.on === mark.sense ? concrete(mark.tree) : undefined;
    case 'include':
    case 'note':
      return concrete(mark.tree);
  }
};
