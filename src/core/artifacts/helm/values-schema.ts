import { type ChartValue, pathInWorkload } from '../../kubernetes/chart-template.ts';
import { furtherHostValues } from '../../kubernetes/traffic/further-hosts.ts';
import { furtherPortValues } from '../../kubernetes/traffic/service-ports.ts';
import type { Json } from '../../kubernetes/tree.ts';
import { knownValues } from './known-values.ts';
import type { ValueNode } from './values.ts';

type Schema = { readonly [key: string]: Json };

const texts: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** Blocks whose values must be strings in Kubernetes. */
const textMaps = new Set([
  'config',
  'configFiles',
  'podAnnotations',
  'podLabels',
  'nodeSelector',
  'serviceAccount.annotations',
]);

const scalar = (value: Json): Schema => {
  if (typeof value === 'boolean') return { type: 'boolean' };
  return typeof value === 'number' ? { type: 'integer', minimum: 0 } : { type: 'string' };
};

const leafSchema = ({ path, value, type }: ChartValue): Schema => {
  if (type === 'int-or-string') return { type: ['integer', 'string'] };
  if (type === 'switch') return { type: 'boolean' };
  if (type === 'scalar') return scalar(value);
  if (textMaps.has(pathInWorkload(path))) return texts;
  return { type: Array.isArray(value) ? 'array' : 'object' };
};

/** The section with the values of the added workloads, by the name of the workload. */
const workloads = 'workloads';

/** Sections whose entries the decisions name: a release keeps those that were removed. */
const open: ReadonlySet<string> = new Set([furtherPortValues.path, furtherHostValues.hosts.path]);

/** What a section may hold beside what this chart reads. */
const additional = ({ path }: ValueNode): Schema | false => {
  // A release keeps the values of a workload that was removed.
  if (path === workloads) return { type: 'object' };
  return open.has(pathInWorkload(path)) ? {} : false;
};

/** The keys directly below a section that other charts of Waybill have, and this one does not. */
const keysOfOthers = ({ path, children }: ValueNode): readonly string[] => {
  // The section of a workload has the values of the top level.
  const section = pathInWorkload(`${path}.`).replace(/\.$/, '');
  const prefix = section === '' ? '' : `${section}.`;
  const keys = knownValues
    .filter((known) => known.startsWith(prefix))
    .map((known) => known.slice(prefix.length).split('.')[0] ?? '');
  const others = path === '' ? [...keys, workloads] : keys;
  return [...new Set(others)].filter((key) => !children.has(key));
};

/** Accepts the values that a release keeps of a section that was switched off. */
const leftOver = (node: ValueNode): Schema => {
  const keys = keysOfOthers(node);
  return keys.length === 0 ? {} : { patternProperties: { [`^(${keys.join('|')})$`]: {} } };
};

const nodeSchema = (node: ValueNode): Schema =>
  node.leaf !== undefined
    ? leafSchema(node.leaf)
    : {
        type: 'object',
        additionalProperties: additional(node),
        properties: Object.fromEntries(
          [...node.children].map(([key, child]) => [key, nodeSchema(child)]),
        ),
        ...leftOver(node),
      };

/** values.schema.json: with it Helm refuses a misspelt key or a value of the wrong type. */
export const valuesSchema = (root: ValueNode): Schema => {
  const { properties, ...rest } = nodeSchema(root);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...rest,
    properties: {
      // Helm passes `global` to every chart, also to charts that do not read it.
      global: { type: 'object' },
      // The usual condition of a dependency, `orders.enabled`, which Helm leaves in the values
      // (https://helm.sh/docs/chart_best_practices/dependencies/#conditions-and-tags).
      enabled: { type: 'boolean' },
      ...(properties as Schema),
    },
  };
};
