import { describe, expect, it } from 'vitest';
import {
  type Config,
  configOf,
  type Decisions,
  defaultDecisions,
  type Finding,
  same,
  valueAt,
  withValue,
  withWorkload,
} from '../../core/index.ts';
import { fixEverything } from './fix.ts';

const finding = (id: string, apply?: (config: Config) => Config): Finding => ({
  id,
  workload: '',
  severity: 'warning',
  at: ['workload.replicas'],
  title: same(id),
  why: same('why'),
  source: 'https://example.com',
  fix: apply && { label: same('mend'), apply },
});

const replicas = (count: number) => (config: Config) =>
  withValue(config, 'workload.replicas', count);
const replicasOf = (decisions: Decisions, workload = '') =>
  valueAt(configOf(decisions, workload), 'workload.replicas');

describe('fixing everything', () => {
  it('also fixes findings that appear only after another fix', () => {
    const findings = (decisions: Decisions) => {
      if (replicasOf(decisions) === 3) return [finding('first', replicas(4))];
      return replicasOf(decisions) === 4 ? [finding('second', replicas(5))] : [];
    };
    const { decisions, applied } = fixEverything(defaultDecisions, findings);
    expect(replicasOf(decisions)).toBe(5);
    expect(applied).toBe(2);
  });

  it('does not change findings without a fix', () => {
    expect(fixEverything(defaultDecisions, () => [finding('stuck')])).toEqual({
      decisions: defaultDecisions,
      applied: 0,
    });
  });

  it('changes the workload that a finding is about', () => {
    const two = withWorkload(defaultDecisions, 'worker', { workload: { kind: 'worker' } });
    const findings = (decisions: Decisions) =>
      replicasOf(decisions, 'worker') === 3
        ? [{ ...finding('first', replicas(4)), workload: 'worker' }]
        : [];
    const { decisions } = fixEverything(two, findings);
    expect(replicasOf(decisions)).toBe(3);
    expect(decisions.workloads).toEqual({ worker: { workload: { kind: 'worker', replicas: 4 } } });
    expect(decisions.base).toBe(two.base);
  });

  it('stops when two fixes undo each other', () => {
    const findings = (decisions: Decisions) =>
      replicasOf(decisions) === 3 ? [finding('up', replicas(4))] : [finding('down', replicas(3))];
    expect(fixEverything(defaultDecisions, findings).applied).toBe(2);
  });
});
