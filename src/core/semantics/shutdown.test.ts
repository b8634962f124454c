import { describe, expect, it } from 'vitest';
import { parseYaml } from '../formats/yaml-parse.ts';
import type { Plan } from '../plan/index.ts';
import { chartFolder } from '../plan/targets.ts';
import { filesOf, forAny, forAnyPlan, isSaid, planOf } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { listAt, servicePods } from '../testing/pods.ts';

/** Whether the user chose a shorter time, which a finding reports. */
const isChosen = (of: Plan): boolean => isSaid(of, 'grace-too-short');

describe('in any plan', () => {
  it('the pod has time for the pause and the drain, or a finding reports it', () => {
    forAnyPlan((of) => {
      for (const { pod } of servicePods(of, objectsOf(of))) {
        const grace = Number(at(pod, 'terminationGracePeriodSeconds'));
        const [container] = listAt(pod, 'containers');
        const pause = Number(at(container, 'lifecycle.preStop.sleep.seconds') ?? 0);
        expect(pause).toBe(of.config.workload.preStopSeconds);
        if (grace < pause + of.config.workload.drainSeconds) expect(isChosen(of)).toBe(true);
      }
    });
  });

  it('Compose waits for the drain, and the Rust code drains no longer than its time limit', () => {
    forAny((config) => {
      const of = planOf(config);
      const { drain, grace, preStop } = of.shutdown;
      const files = filesOf(of);
      const compose = parseYaml(files.get('compose.yaml') ?? 'services: {}');
      const services: readonly unknown[] = compose.ok
        ? Object.values(Object(compose.value).services)
        : [];
      const [own] = services.map(Object);
      if (own !== undefined && !isChosen(of)) {
        expect(Number.parseInt(own.stop_grace_period, 10)).toBeGreaterThanOrEqual(drain);
      }
      const facts = [...files].find(([path]) => path.endsWith('/facts.rs'))?.[1];
      const seconds = /pub const DRAIN: Duration = Duration::from_secs\((\d+)\)/.exec(
        facts ?? '',
      )?.[1];
      if (facts !== undefined && of.rust?.has('shutdown')) {
        expect(Number(seconds)).toBe(drain);
        if (!isChosen(of)) expect(Number(seconds)).toBeLessThanOrEqual(grace - preStop);
      }
    }, 40);
  });

  it('the chart has the same grace period as default and in the values file of each environment', () => {
    forAny((config) => {
      const base = planOf(config);
      if (!base.config.packaging.targets.includes('helm')) return;
      const values = [...filesOf(base)].filter(
        ([path]) => /\.yaml$/.test(path) && path.startsWith(`${chartFolder(base)}/values`),
      );
      for (const [path, text] of values) {
        const read = parseYaml(text);
        const period = read.ok && Object(read.value).terminationGracePeriodSeconds;
        if (path.endsWith('/values.yaml')) expect(period).toBe(base.shutdown.grace);
        else expect([undefined, base.shutdown.grace], path).toContain(period);
      }
    }, 25);
  });
});
