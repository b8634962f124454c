import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { shellProblems } from '../inspect/shell/shell-problems.ts';
import { arbitrarySystem, forAny, runsOr } from '../testing/any-plan.ts';
import { everyKind } from '../testing/several-workloads.ts';
import { type Step, transition, transitionScript } from './index.ts';

type Changes = Partial<Record<FieldPath, FieldValue>>;

const changed = (base: Config, changes: Changes): Config =>
  // The entries of a record by FieldPath are exactly such pairs.
  withValues(base, Object.entries(changes) as [FieldPath, FieldValue][]);

const decidedFrom = (from: Changes) =>
  changed(defaults, { 'environments.rows': [], 'workload.namespace': 'shop', ...from });

/** The steps of a change of one environment. */
const steps = (from: Changes, to: Changes): readonly Step[] => {
  const old = decidedFrom(from);
  return transition(single(old), single(changed(old, to))).environments.flatMap((one) => one.steps);
};

const lines = (phase: Step['phase'], from: Changes, to: Changes): readonly string[] =>
  steps(from, to)
    .filter((step) => step.phase === phase)
    .flatMap((step) => step.lines);

const deleted = (name: string) => `run kubectl --namespace shop delete --ignore-not-found ${name}`;

describe('a change', () => {
  it('of nothing, or of a value, needs nothing', () => {
    forAny((config) => {
      const same = transition(single(config), single(config));
      expect(same.environments.flatMap((one) => one.steps)).toEqual([]);
      expect(same.left).toEqual([]);
    }, 10);
    expect(steps({}, { 'workload.cpuRequest': '300m' })).toEqual([]);
  });

  it('to an autoscaler hands the number of pods over, and back says what number holds', () => {
    const off = { 'scaling.autoscale': false };
    expect(lines('before', off, { 'scaling.autoscale': true })).toEqual([
      'hand_over shop deployment/app',
    ]);
    const back = steps({ 'workload.replicas': 5 }, off);
    expect(back.find(({ phase }) => phase === 'note')?.about.en).toMatch(/gets 5 pods/);
    expect(lines('before', {}, off)).toEqual([deleted('horizontalpodautoscaler/app')]);
  });

  it('of the autoscaler deletes the old one first, which would act on the same pods', () => {
    expect(lines('before', {}, { 'scaling.autoscaler': 'keda' })).toEqual([
      deleted('horizontalpodautoscaler/app'),
    ]);
  });

  it('to blue-green keeps the old pods reachable until the new ones are ready', () => {
    const to = { 'release.strategy': 'blue-green' };
    expect(lines('before', {}, to)).toEqual([
      'run kubectl --namespace shop label --overwrite pods --selector app.kubernetes.io/name=app,app.kubernetes.io/instance=app track=blue',
      deleted('horizontalpodautoscaler/app'),
      deleted('poddisruptionbudget/app'),
      'keep shop deployment/app',
    ]);
    expect(lines('after', {}, to)).toEqual([
      'wait_for shop deployment/app-blue',
      'wait_for shop deployment/app-green',
      deleted('deployment/app'),
    ]);
  });

  it('away from Argo Rollouts takes its label out of the Services', () => {
    const after = lines(
      'after',
      { 'release.strategy': 'argo-canary' },
      { 'release.strategy': 'rolling' },
    );
    expect(after.slice(0, 2)).toEqual(['wait_for shop deployment/app', 'release_service shop app']);
    expect(after.at(-1)).toBe(deleted('rollout/app'));
  });

  it('of the name deletes the old objects after the new pods are ready, each autoscaler with its pods', () => {
    expect(lines('before', {}, { 'project.name': 'store' })).not.toContain(
      deleted('horizontalpodautoscaler/app'),
    );
    const after = lines('after', {}, { 'project.name': 'store' });
    expect(after[0]).toBe('wait_for shop deployment/store');
    expect(after).toContain(deleted('deployment/app'));
  });

  it('of a claim deletes nothing', () => {
    const volume = { name: 'data', kind: 'claim', mountPath: '/data', source: '', size: '1Gi' };
    const from = {
      'pod.volumes': [{ ...volume, readOnly: false }],
      'scaling.autoscale': false,
      'workload.replicas': 1,
    };
    for (const to of [{ 'pod.volumes': [] }, { 'pod.claimAccess': 'ReadWriteMany' }]) {
      expect(
        steps(from, to)
          .flatMap((step) => step.lines)
          .join('\n'),
      ).not.toContain('persistentvolumeclaim');
      expect(
        steps(from, to)
          .map(({ about }) => about.en)
          .join('\n'),
      ).toContain('persistentvolumeclaim/app-data');
    }
  });

  it('of an environment or a workload is seen in every environment', () => {
    const base = changed(defaults, { 'project.name': 'orders' });
    const all = { base, workloads: everyKind };
    const { environments, left } = transition(all, single(base));
    expect(environments.length).toBeGreaterThan(1);
    for (const { steps: own } of environments) {
      expect(own.flatMap((step) => step.lines).join('\n')).toContain('deployment/orders-worker');
    }
    expect(left).toEqual([]);
    const [row] = base.environments.rows;
    const fewer = changed(base, { 'environments.rows': row === undefined ? [] : [row] });
    expect(transition(single(base), single(fewer)).left.length).toBe(
      base.environments.rows.length - 1,
    );
  });
});

describe('the script', () => {
  it('is a script without a problem, whatever changes', () => {
    fc.assert(
      fc.property(arbitrarySystem, arbitrarySystem, (old, now) => {
        const text = transitionScript(transition(single(old), single(now)));
        expect(shellProblems(text)).toEqual([]);
      }),
      runsOr(15),
    );
  });

  const script = transitionScript(
    transition(
      single(decidedFrom({})),
      single(changed(decidedFrom({}), { 'release.strategy': 'canary' })),
    ),
  );

  it('has the steps of each phase, and only the functions that they call', () => {
    expect(script).toContain("'before production')");
    expect(script).toContain("'after production')");
    expect(script).toContain('keep() {');
    expect(script).not.toContain('hand_over() {');
  });
});
