import { describe, expect, test } from 'vitest';
import type { Definitions, LoadedSchema } from '../../src/core/inspect/schemas/schema.ts';
import { closed } from './documents.ts';
import { plain } from './plain.ts';
import { mapSubschemas, Sharing, schemaText } from './sharing.ts';

const metadata: LoadedSchema = {
  type: 'object',
  properties: { name: { type: 'string' }, namespace: { type: 'string', maxLength: 63 } },
  additionalProperties: false,
};

const kind = (spec: LoadedSchema): LoadedSchema => ({
  type: 'object',
  properties: { metadata, spec: { items: spec }, template: { properties: { metadata } } },
});

/** Resolves the references of the schema again. */
const whole = (schema: LoadedSchema, definitions: Definitions): LoadedSchema => {
  const name = schema.$ref?.replace('#/$defs/', '');
  const meant = name === undefined ? schema : definitions[name];
  if (meant === undefined) throw new Error(`nothing is called ${name}`);
  return mapSubschemas(meant, (sub) => (typeof sub === 'boolean' ? sub : whole(sub, definitions)));
};

describe('sharing', () => {
  const roots = [kind({ type: 'string' }), kind({ type: 'integer' }), kind({ type: 'string' })];
  const sharing = new Sharing();
  for (const root of roots) sharing.count(root);
  const names = roots.map((root) => sharing.root(root, 'Kind'));

  test('writes equal roots and equal parts once, named after the field where they occur first', () => {
    expect(names).toEqual(['Kind', 'Kind2', 'Kind']);
    expect(Object.keys(sharing.definitions)).toEqual(['Kind', 'metadata', 'template', 'Kind2']);
    expect(sharing.definitions['Kind2']?.properties?.['metadata']).toEqual({
      $ref: '#/$defs/metadata',
    });
  });

  test('preserves each schema completely', () => {
    for (const [index, name] of names.entries())
      expect(whole({ $ref: `#/$defs/${name}` }, sharing.definitions)).toEqual(roots[index]);
  });

  test('writes one definition per line', () => {
    const text = schemaText('v1', { a: { any: 'Kind' } }, sharing.definitions);
    expect(JSON.parse(text)).toMatchObject({ version: 'v1', $defs: sharing.definitions });
    expect(text.split('\n').filter((line) => line.startsWith('"Kind'))).toHaveLength(2);
  });
});

describe('plain schemas', () => {
  test('have no prose, and their fields in alphabetical order', () => {
    const schema = plain({
      description: 'What it is.',
      properties: { b: { type: 'string', format: 'byte', description: 'b' }, a: { default: 1 } },
    });
    expect(JSON.stringify(schema)).toBe('{"properties":{"a":{},"b":{"type":"string"}}}');
  });

  test('keep a field whose name equals a dropped keyword', () => {
    const schema = { properties: { description: { type: 'string' }, default: {} } };
    expect(Object.keys(plain(schema).properties ?? {})).toEqual(['default', 'description']);
  });

  test('are refused when they have a keyword that the inspection does not support', () => {
    expect(() => plain({ items: { contains: { type: 'string' } } })).toThrow('"contains"');
  });

  test('have patterns that JavaScript can compile', () => {
    const { pattern = '' } = plain({ pattern: '^(?i)(abort|warn)?$' });
    expect('Abort').toMatch(new RegExp(pattern, 'u'));
    expect('stop').not.toMatch(new RegExp(pattern, 'u'));
    expect(() => plain({ pattern: '(?i)[a-z]' })).toThrow('more than letters');
    expect(() => plain({ pattern: '(' })).toThrow('Invalid regular expression');
  });

  test('replace dependencies by dependentRequired', () => {
    expect(plain({ dependencies: { shell: ['run'] } })).toEqual({
      dependentRequired: { shell: ['run'] },
    });
  });
});

describe('a schema with unevaluatedProperties: false', () => {
  const parts = { image: { type: 'object', properties: { image: {} } } };

  test('is merged into one list of fields', () => {
    const schema = {
      allOf: [{ $ref: '#/$defs/image' }],
      properties: { build: {} },
      unevaluatedProperties: false,
    };
    expect(closed(schema, parts)).toEqual({
      properties: { image: {}, build: {} },
      patternProperties: {},
      additionalProperties: false,
    });
  });

  test('is refused when a part has more than fields', () => {
    const schema = { allOf: [{ $ref: '#/$defs/image' }], unevaluatedProperties: false };
    const more = { image: { ...parts.image, required: ['image'] } };
    expect(() => closed(schema, more)).toThrow('"required"');
  });
});
