import { around, below, commented, raw, type Yaml } from '../formats/yaml.ts';
import { Hole, type Json, type Tree } from './tree.ts';

/** Writes the literals of a template so that Go does not read them as actions. */
export const templateLiteral = (scalar: string): string => scalar.replaceAll('{{', '{{ "{{" }}');

const scalarParam = (path: string, value: string | number | boolean): string => {
  if (typeof value === 'string') return `{{ .Values.${path} | quote }}`;
  // Helm reads every number as a float and would write 1048576 as 1.048576e+06.
  return typeof value === 'number' ? `{{ .Values.${path} | int64 }}` : `{{ .Values.${path} }}`;
};

const marked = ({ mark }: Hole): Yaml => {
  switch (mark.kind) {
    case 'param':
      return raw(
        mark.type === 'int-or-string'
          ? `{{ toJson .Values.${mark.path} }}`
          : scalarParam(mark.path, mark.value),
      );
    case 'block':
      return around(
        `{{- with .Values.${mark.path} }}`,
        below((indent) => [`{{- toYaml . | nindent ${indent} }}`]),
        '{{- end }}',
      );
    case 'when': {
      const test = mark.sense ? `.Values.${mark.path}` : `not .Values.${mark.path}`;
      return around(`{{- if ${test} }}`, template(mark.tree), '{{- end }}');
    }
    case 'expression':
      return raw(mark.text);
    case 'include':
      return below((indent) => [`{{- include "${mark.name}" . | nindent ${indent} }}`]);
    case 'note':
      return commented(mark.text, template(mark.tree));
  }
};

/** The tree as the chart's template writes it. */
export const template = (tree: Tree): Yaml => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof Hole) return marked(tree);
  if (Array.isArray(tree)) return tree.map(template);
  return Object.fromEntries(Object.entries(tree).map(([key, child]) => [key, template(child)]));
};

/** The tree as a raw manifest writes it: the values, with the comments. */
export const written = (tree: Tree): Yaml => {
  if (tree === undefined || tree === null || typeof tree !== 'object') return tree;
  if (tree instanceof Hole) {
    const { mark } = tree;
    if (mark.kind === 'note') return commented(mark.text, written(mark.tree));
    if (mark.kind === 'include') return written(mark.tree);
    if (mark.kind === 'when') return mark.on === mark.sense ? written(mark.tree) : undefined;
    if (mark.kind === 'block') return isEmptyBlock(mark.tree) ? undefined : mark.tree;
    return mark.value;
  }
  if (Array.isArray(tree)) return tree.map(written);
  const object: Record<string, Yaml> = {};
  for (const key in tree) object[key] = written((tree as { readonly [key: string]: Tree })[key]);
  return object;
};

const isEmptyBlock = (tree: Json | undefined): boolean =>
  tree === undefined || (typeof tree === 'object' && tree !== null && Object.keys(tree).length === 0);

/** One entry of values.yaml. */
export interface ChartValue {
  readonly path: string;
  readonly value: Json;
  readonly type: 'scalar' | 'int-or-string' | 'block' | 'switch';
}

/** Every value that the tree's template reads, in the order of first use. */
export const chartValues = (tree: Tree, found = new Map<string, ChartValue>()): Map<string, ChartValue> => {
  const add = (path: string, value: Json, type: ChartValue['type']) => {
    if (!found.has(path)) found.set(path, { path, value, type });
  };
  if (tree === undefined || tree === null || typeof tree !== 'object') return found;
  if (!(tree instanceof Hole)) {
    for (const child of Object.values(tree)) chartValues(child, found);
    return found;
  }
  const { mark } = tree;
  if (mark.kind === 'param') add(mark.path, mark.value, mark.type);
  if (mark.kind === 'block') add(mark.path, mark.tree ?? {}, 'block');
  if (mark.kind === 'when') add(mark.path, mark.on, 'switch');
  if (mark.kind === 'expression') {
    for (const [path, value] of Object.entries(mark.values)) add(path, value, 'scalar');
  }
  if ('tree' in mark && mark.kind !== 'block') chartValues(mark.tree, found);
  return found;
};
