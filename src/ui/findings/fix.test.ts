import { describe, expect, it } from 'vitest';
import { type Config, defaults, type Finding, same, valueAt, withValue } from '../../core/index.ts';
import { fixEverything } from './fix.ts';

const finding = (id: string, apply?: (config: Config) => Config): Finding => ({
  id,
  severity: 'warning',
  at: ['workload.replicas'],
  title: same(id),
  why: same('why'),
  source: 'https://example.com',
  fix: apply && { label: same('mend'), apply },
});

const replicas = (count: number) => (config: Config) =>
  withValue(config, 'workload.replicas', count);
const replicasOf = (config: Config) => valueAt(config, 'workload.replicas');

describe('fixing everything', () => {
  it('also fixes findings that appear only after another fix', () => {
    const findings = (config: Config) => {
      if (replicasOf(config) === 3) return [finding('first', replicas(4))];
      return replicasOf(config) === 4 ? [finding('second', replicas(5))] : [];
    };
    const { config, applied } = fixEverything(defaults, findings);
    expect(replicasOf(config)).toBe(5);
    expect(applied).toBe(2);
  });

  it('does not change findings without a fix', () => {
    expect(fixEverything(defaults, () => [finding('stuck')])).toEqual({
      config: defaults,
      applied: 0,
    });
  });

  it('stops when two fixes undo each other', () => {
    const findings = (config: Config) =>
      replicasOf(config) === 3 ? [finding('up', replicas(4))] : [finding('down', replicas(3))];
    expect(fixEverything(defaults, findings).applied).toBe(2);
  });
});
