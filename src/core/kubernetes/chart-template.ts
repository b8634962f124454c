import { around, below, commented, raw, type Yaml } from '../formats/yaml.ts';
import { pathIn, type Scope, valueIn } from './scope.ts';
import {
  computed,
  type Each,
  type EachItem,
  expression,
  Hole,
  isTrees,
  type Json,
  rawOf,
  spread,
  type Tree,
  type ValueDefaults,
} from './tree.ts';
import type { ValueKey } from './value-keys.ts';

/** Escapes `{{` in a literal of a template, so that Go does not parse it as an action. */
export const templateLiteral = (scalar: string): string =>
  scalar.includes('{{') ? scalar.replaceAll('{{', '{{ "{{" }}') : scalar;

const scalarParam = (at: string, value: string | number | boolean): string => {
  if (typeof value === 'string') return `{{ ${at} | quote }}`;
  // Helm parses every number as a float and would print 1048576 as 1.048576e+06. `int64` would make 0
  // replicas of a null.
  return typeof value === 'number' ? `{{ toJson ${at} }}` : `{{ ${at} }}`;
};

const yamlOf = (action: string): Yaml =>
  below((indent) => [`{{- toYaml ${action} | nindent ${indent} }}`]);

const end = '{{- end }}';

/** The current entry inside a `range`: the dot. */
const templateItem: EachItem = {
  key: expression('{{ $key | quote }}', ''),
  text: (field, fallback) =>
    expression(
      fallback === undefined
        ? `{{ .${field} | quote }}`
        : `{{ .${field} | default (${fallback.action}) | quote }}`,
      '',
    ),
  each: (field, build) =>
    new Hole({ kind: 'each', source: undefined, field, value: [], keyed: false, built: [], build }),
  // `merge` changes its first argument, so the values are copied first.
  extended: (action) => computed(`(merge (deepCopy .) (${action}))`, {}),
};

const ranged = ({ keyed, build }: Each, source: string, scope: Scope): Yaml =>
  around(
    keyed ? `{{- range $key, $entry := ${source} }}` : `{{- range ${source} }}`,
    templateIn(build(templateItem), { ...scope, root: '$' }),
    end,
  );

const sourceOf = ({ source, field }: Each, scope: Scope): string =>
  source === undefined ? `.${field}` : valueIn(source, scope);

const marked = ({ mark }: Hole, scope: Scope): Yaml => {
  switch (mark.kind) {
    case 'param': {
      const at = valueIn(mark.key, scope);
      return raw(
        mark.type === 'int-or-string' ? `{{ toJson ${at} }}` : scalarParam(at, mark.value),
      );
    }
    case 'optional':
      return around(`{{- with ${valueIn(mark.key, scope)} }}`, raw('{{ . | quote }}'), end);
    case 'block':
      return around(`{{- with ${valueIn(mark.key, scope)} }}`, yamlOf('.'), end);
    case 'when':
      return around(`{{- if ${mark.test(scope)} }}`, templateIn(mark.tree, scope), end);
    case 'expression':
      return raw(mark.text(scope));
    case 'computed':
      return yamlOf(mark.text(scope));
    case 'include':
      return below((indent) => [`{{- include "${mark.name}" ${scope.root} | nindent ${indent} }}`]);
    case 'note':
      return commented(mark.text, templateIn(mark.tree, scope));
    case 'each':
      return around(`{{- with ${sourceOf(mark, scope)} }}`, [ranged(mark, '.', scope)], end);
  }
};

const templateIn = (tree: Tree, scope: Scope): Yaml => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof Hole) return marked(tree, scope);
  if (isTrees(tree)) {
    return tree.map((item) =>
      item instanceof Hole && item.mark.kind === 'each'
        ? ranged(item.mark, sourceOf(item.mark, scope), scope)
        : templateIn(item, scope),
    );
  }
  const object: Record<string, Yaml> = {};
  for (const key in tree) object[key] = templateIn(tree[key], scope);
  return object;
};

/** Renders the tree of a workload's object as a template of the chart. */
export const template = (tree: Tree, workload = ''): Yaml =>
  templateIn(tree, { root: '.', workload });

/** Renders the tree as a raw manifest: the values of `concrete`, with the comments. */
export const written = (tree: Tree): Yaml => {
  if (tree instanceof Hole) {
    const value = written(rawOf(tree.mark));
    return tree.mark.kind === 'note' && value !== undefined
      ? commented(tree.mark.text, value)
      : value;
  }
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (isTrees(tree)) return spread(tree).map(written);
  const object: Record<string, Yaml> = {};
  for (const key in tree) object[key] = written(tree[key]);
  return object;
};

/** The path without the section of an added workload: `workloads.worker.resources` is `resources`. */
export const pathInWorkload = (path: string): string => path.replace(/^workloads\.[^.]+\./, '');

/** An entry of values.yaml. */
export interface ChartValue extends ValueKey {
  readonly value: Json;
  readonly type: 'scalar' | 'int-or-string' | 'block' | 'switch';
}

/** The values found so far, by path. */
type Values = Map<string, ChartValue>;

/** Collects the values of the templates of one workload. */
interface Found {
  readonly values: Values;
  readonly workload: string;
}

/** All values that the template of a workload's object reads, in the order of first use. */
export const chartValues = (tree: Tree, values: Values = new Map(), workload = ''): Values => {
  collectIn(tree, { values, workload });
  return values;
};

const collectIn = (tree: Tree, found: Found): void => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return;
  if (tree instanceof Hole) collect(tree, found);
  else if (isTrees(tree)) for (const child of tree) collectIn(child, found);
  else for (const key in tree) collectIn(tree[key], found);
};

const add = (
  { values, workload }: Found,
  key: ValueKey,
  value: Json,
  type: ChartValue['type'],
): void => {
  const path = pathIn(key, workload);
  if (!values.has(path)) values.set(path, { ...key, path, value, type });
};

const addAll = (found: Found, values: ValueDefaults, type: ChartValue['type']): void => {
  for (const [key, value] of values) add(found, key, value, type);
};

const collect = ({ mark }: Hole, found: Found): void => {
  switch (mark.kind) {
    case 'param':
      add(found, mark.key, mark.value, mark.type);
      return;
    case 'optional':
      add(found, mark.key, mark.value, 'scalar');
      return;
    case 'block':
      add(found, mark.key, mark.tree ?? {}, 'block');
      return;
    case 'expression':
      addAll(found, mark.values, 'scalar');
      return;
    case 'computed':
      addAll(found, mark.values, 'block');
      return;
    case 'when':
      addAll(found, mark.switches, 'switch');
      collectIn(mark.tree, found);
      return;
    case 'include':
    case 'note':
      collectIn(mark.tree, found);
      return;
    case 'each':
      if (mark.source !== undefined) add(found, mark.source, mark.value, 'block');
      collectIn(mark.build(templateItem), found);
  }
};
