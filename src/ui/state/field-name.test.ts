import { expect, it } from 'vitest';
import { fieldAt, fieldPaths } from '../../core/index.ts';
import { fieldName } from './field-name.ts';

it('is the label where the label is unique', () => {
  expect(fieldName('workload.replicas')).toBe(fieldAt('workload.replicas').label);
});

it('distinguishes the probes, whose fields have the same labels', () => {
  const names = ['probes.livenessType', 'probes.readinessType', 'probes.startupType'] as const;
  expect(new Set(names.map((path) => fieldName(path).en)).size).toBe(3);
  expect(new Set(names.map((path) => fieldName(path)['zh-CN'])).size).toBe(3);
});

it('is unique within each section, in both languages', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const names = fieldPaths.map((path) => `${path.split('.')[0]} ${fieldName(path)[locale]}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});
