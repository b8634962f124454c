import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyChanges, parseConfig } from './config.ts';
import { configSchema } from './schema.ts';
import { arbitraryConfig } from './testing/arbitrary-config.ts';
import { runs } from './testing/runs.ts';

const validator = new Validator(configSchema('en'), '2020-12');

describe('the schema of waybill.yaml', () => {
  it('accepts every configuration that the form can express', () => {
    fc.assert(
      fc.property(arbitraryConfig(), (config) => {
        expect(validator.validate({ waybill: 1, ...onlyChanges(config) }).errors).toEqual([]);
      }),
      runs(60),
    );
  });

  it.each([
    ['a port below its range', { project: { httpPort: 80 } }],
    ['an unknown option', { image: { base: 'windows' } }],
    ['an unknown field', { project: { colour: 'red' } }],
    ['an unknown section', { weather: {} }],
    ['a name that Kubernetes refuses', { project: { name: 'Web API' } }],
    ['a row with an unknown column', { settings: { variables: [{ name: 'A', colour: 'red' }] } }],
    ['a text where a number belongs', { workload: { replicas: '3' } }],
  ])('refuses %s, as reading does', (_what, settings) => {
    expect(validator.validate({ waybill: 1, ...settings }).valid).toBe(false);
    expect(parseConfig(settings).problems).not.toEqual([]);
  });
});
