import { around, below, commented, raw, type Yaml } from '../formats/yaml.ts';
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
  valuesAt,
} from './tree.ts';
import type { ValueKey } from './value-keys.ts';

type Root = '.' | '$';

/** Escapes `{{` in a literal of a template, so that Go does not parse it as an action. */
export const templateLiteral = (scalar: string): string =>
  scalar.includes('{{') ? scalar.replaceAll('{{', '{{ "{{" }}') : scalar;

const scalarParam = (at: string, value: string | number | boolean): string => {
  if (typeof value === 'string') return `{{ ${at} | quote }}`;
  // Helm parses every number as a float and would print 1048576 as 1.048576e+06.
  return typeof value === 'number' ? `{{ ${at} | int64 }}` : `{{ ${at} }}`;
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

const ranged = ({ keyed, build }: Each, source: string): Yaml =>
  around(
    keyed ? `{{- range $key, $entry := ${source} }}` : `{{- range ${source} }}`,
    templateIn(build(templateItem), '$'),
    end,
  );

const sourceOf = ({ source, field }: Each, root: Root): string =>
  source === undefined ? `.${field}` : valuesAt(source.path, root);

const marked = ({ mark }: Hole, root: Root): Yaml => {
  switch (mark.kind) {
    case 'param': {
      const at = valuesAt(mark.key.path, root);
      return raw(
        mark.type === 'int-or-string' ? `{{ toJson ${at} }}` : scalarParam(at, mark.value),
      );
    }
    case 'optional':
      return around(`{{- with ${valuesAt(mark.key.path, root)} }}`, raw('{{ . | quote }}'), end);
    case 'block':
      return around(`{{- with ${valuesAt(mark.key.path, root)} }}`, yamlOf('.'), end);
    case 'when':
      return around(`{{- if ${mark.test(root)} }}`, templateIn(mark.tree, root), end);
    case 'expression':
      return raw(mark.text(root));
    case 'computed':
      return yamlOf(mark.text(root));
    case 'include':
      return below((indent) => [`{{- include "${mark.name}" ${root} | nindent ${indent} }}`]);
    case 'note':
      return commented(mark.text, templateIn(mark.tree, root));
    case 'each':
      return around(`{{- with ${sourceOf(mark, root)} }}`, [ranged(mark, '.')], end);
  }
};

const templateIn = (tree: Tree, root: Root): Yaml => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof Hole) return marked(tree, root);
  if (isTrees(tree)) {
    return tree.map((item) =>
      item instanceof Hole && item.mark.kind === 'each'
        ? ranged(item.mark, sourceOf(item.mark, root))
        : templateIn(item, root),
    );
  }
  const object: Record<string, Yaml> = {};
  for (const key in tree) object[key] = templateIn(tree[key], root);
  return object;
};

/** Renders the tree as a template of the chart. */
export const template = (tree: Tree): Yaml => templateIn(tree, '.');

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

/** An entry of values.yaml. */
export interface ChartValue extends ValueKey {
  readonly value: Json;
  readonly type: 'scalar' | 'int-or-string' | 'block' | 'switch';
}

type Found = Map<string, ChartValue>;

/** All values that the tree's template reads, in the order of first use. */
export const chartValues = (tree: Tree, found: Found = new Map()): Found => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return found;
  if (tree instanceof Hole) collect(tree, found);
  else if (isTrees(tree)) for (const child of tree) chartValues(child, found);
  else for (const key in tree) chartValues(tree[key], found);
  return found;
};

const add = (
  found: Found,
  { path, about }: ValueKey,
  value: Json,
  type: ChartValue['type'],
): void => {
  if (!found.has(path)) found.set(path, { path, about, value, type });
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
      chartValues(mark.tree, found);
      return;
    case 'include':
    case 'note':
      chartValues(mark.tree, found);
      return;
    case 'each':
      if (mark.source !== undefined) add(found, mark.source, mark.value, 'block');
      chartValues(mark.build(templateItem), found);
  }
};
