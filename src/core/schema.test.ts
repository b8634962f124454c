import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldAt, fieldPaths, onlyChanges, parseConfig } from './config.ts';
import { locales } from './fields/index.ts';
import { configSchema } from './schema.ts';
import { arbitraryConfig } from './testing/arbitrary-config.ts';
import { runs } from './testing/runs.ts';

const validator = new Validator(configSchema('en'), '2020-12');

/** The part of the schema at a path of property names. */
const partOf = (schema: unknown, names: readonly string[]): Record<string, unknown> =>
  // A schema is plain data; if a part is missing, the expectations below fail.
  names.reduce((part, name) => (part as Record<string, never>)[name] ?? {}, schema) as never;

describe('the schema of waybill.yaml', () => {
  it.each(locales)('describes every column of every table in %s', (locale) => {
    const schema = configSchema(locale);
    const columns = fieldPaths.flatMap((path) => {
      const field = fieldAt(path);
      const at = path.split('.').flatMap((name) => ['properties', name]);
      return field.kind === 'table'
        ? Object.entries(field.columns).map(([key, { label, help }]) => ({
            part: partOf(schema, [...at, 'items', 'properties', key]),
            title: label[locale],
            help: help[locale],
          }))
        : [];
    });
    expect(columns.length).toBeGreaterThanOrEqual(75);
    for (const { part, title, help } of columns) {
      expect(part['title']).toBe(title);
      expect(part['description']).toContain(help);
    }
  });

  it('accepts every configuration that the form can express', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        expect(validator.validate({ waybill: 1, ...onlyChanges(config) }).errors).toEqual([]);
      }),
      runs(60),
    );
  });

  it.each([
    ['a port below its range', { project: { httpPort: 0 } }],
    ['an unknown option', { image: { base: 'windows' } }],
    ['an unknown field', { project: { colour: 'red' } }],
    ['an unknown section', { weather: {} }],
    ['a name that Kubernetes refuses', { project: { name: 'Web API' } }],
    ['a row with an unknown column', { settings: { variables: [{ name: 'A', colour: 'red' }] } }],
    ['a text where a number belongs', { workload: { replicas: '3' } }],
  ])('refuses %s, and so does parseConfig', (_what, settings) => {
    expect(validator.validate({ waybill: 1, ...settings }).valid).toBe(false);
    expect(parseConfig(settings).errors).not.toEqual([]);
  });
});
