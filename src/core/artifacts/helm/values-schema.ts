import type { ChartValue } from '../../kubernetes/chart-template.ts';
import type { Json } from '../../kubernetes/tree.ts';
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
  if (textMaps.has(path)) return texts;
  return { type: Array.isArray(value) ? 'array' : 'object' };
};

const nodeSchema = ({ leaf, children }: ValueNode): Schema =>
  leaf !== undefined
    ? leafSchema(leaf)
    : {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          [...children].map(([key, child]) => [key, nodeSchema(child)]),
        ),
      };

/** values.schema.json: with it Helm refuses a misspelt key or a value of the wrong type. */
export const valuesSchema = (root: ValueNode): Schema => {
  const { properties, ...rest } = nodeSchema(root);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...rest,
    // Helm passes `global` to every chart, also to charts that do not read it.
    properties: { global: { type: 'object' }, ...(properties as Schema) },
  };
};
