import { describe, expect, it } from 'vitest';
import { defaults, fieldAt, withValue, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import { generate } from '../generate.ts';
import { plan } from '../plan/index.ts';
import { withEffect } from '../testing/effect.ts';
import { effectivePaths, effectiveValue } from './effective-values.ts';

const files = (config: typeof defaults) =>
  generate(plan(single(config))).filter(({ path }) => path !== 'waybill.yaml');

const base = withValues(defaults, [
  ['project.name', 'orders'],
  ['workload.drainSeconds', 41],
]);

describe('effectiveValue', () => {
  it.each(effectivePaths)('of %s is the value in the files', (path) => {
    const config = withEffect(base, path);
    const value = effectiveValue(plan(single(config)), path) ?? '';
    const chosen = fieldAt(path).kind === 'number' ? Number(value) : value;
    expect(value).not.toBe('');
    expect(files(withValue(config, path, chosen))).toEqual(files(config));
  });

  it('changes with the fields from which it follows', () => {
    expect(effectiveValue(plan(single(base)), 'workload.graceSeconds')).toBe('56');
    expect(effectiveValue(plan(single(base)), 'project.imageName')).toBe('orders');
    expect(effectiveValue(plan(single(base)), 'project.name')).toBeUndefined();
  });
});
