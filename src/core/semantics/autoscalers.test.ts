import { describe, expect, it } from 'vitest';
import { isFor, overlayFolder } from '../plan/targets.ts';
import { filesOf, forAny, forAnyPlan, isSaid, planOf } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { listAt, type Objects, ofKind, textAt } from '../testing/pods.ts';

const horizontal = (objects: Objects) => ofKind(objects, 'HorizontalPodAutoscaler', 'ScaledObject');

const targetOf = (one: unknown): string => {
  const { kind, name } = Object(
    Object(Object(one).spec).scaleTargetRef ?? Object(Object(one).spec).targetRef,
  );
  return `${kind}/${name}`;
};

describe('in any plan', () => {
  it('at most one autoscaler sets the replicas of a workload, whose manifest then has no replicas', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const targets = horizontal(objects).map(targetOf);
      expect(new Set(targets).size).toBe(targets.length);
      for (const { kind, name } of of.release.workloads) {
        const replicas = at(objects.get(`${kind}/${name}`), 'spec.replicas');
        const isScaled = targets.includes(`${kind}/${name}`);
        expect(replicas === undefined, `${kind}/${name}`).toBe(isScaled);
      }
    });
  });

  it('an autoscaler has a minimum not above its maximum, and a metric', () => {
    forAnyPlan((of) => {
      for (const one of horizontal(objectsOf(of))) {
        const least = Number(at(one, 'spec.minReplicas') ?? at(one, 'spec.minReplicaCount'));
        const most = Number(at(one, 'spec.maxReplicas') ?? at(one, 'spec.maxReplicaCount'));
        expect(least).toBeLessThanOrEqual(most);
        expect([...listAt(one, 'spec.metrics'), ...listAt(one, 'spec.triggers')]).not.toEqual([]);
      }
    });
  });

  it('no environment sets the replicas of a workload with an autoscaler', () => {
    forAny((config) => {
      const base = planOf(config);
      for (const own of base.environments) {
        const path = `${overlayFolder(base, own.environment ?? '')}/kustomization.yaml`;
        const overlay = filesOf(base).get(path) ?? '';
        if (own.autoscaled) expect(overlay).not.toMatch(/path: \/spec\/replicas/);
      }
    }, 60);
  });

  it('the vertical and the horizontal autoscaler act on different resources, or a finding reports it', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const resources = new Set(
        horizontal(objects).flatMap((one) => [
          ...listAt(one, 'spec.metrics').map((metric) => at(metric, 'resource.name')),
          ...listAt(one, 'spec.triggers').map((trigger) => at(trigger, 'type')),
        ]),
      );
      for (const one of ofKind(objects, 'VerticalPodAutoscaler')) {
        if (at(one, 'spec.updatePolicy.updateMode') === 'Off') continue;
        const controlled = listAt(one, 'spec.resourcePolicy.containerPolicies').flatMap((policy) =>
          listAt(policy, 'controlledResources'),
        );
        if (controlled.some((resource) => resources.has(resource)))
          expect(isSaid(of, 'vpa-and-autoscaler')).toBe(true);
      }
    });
  });

  it('a workload has at most one vertical autoscaler, and a container at most one rule', () => {
    forAnyPlan((of) => {
      const all = ofKind(objectsOf(of), 'VerticalPodAutoscaler');
      expect(new Set(all.map(targetOf)).size).toBe(all.length);
      for (const one of all) {
        const names = listAt(one, 'spec.resourcePolicy.containerPolicies').map((policy) =>
          textAt(policy, 'containerName'),
        );
        expect(new Set(names).size).toBe(names.length);
      }
    });
  });

  it('a disruption budget allows an eviction at the smallest number of replicas, or a finding reports it', () => {
    const podsOf = (value: unknown, replicas: number): number =>
      typeof value === 'number'
        ? value
        : Math.ceil((Number.parseInt(String(value), 10) / 100) * replicas);
    forAny((config) => {
      const base = planOf(config);
      // Plain manifests have no environments.
      const others = isFor(base, 'kustomize', 'helm') ? base.environments : [];
      for (const of of [base, ...others]) {
        const objects = objectsOf(of);
        for (const budget of ofKind(objects, 'PodDisruptionBudget')) {
          const { kind, name } = of.release.workloads[0] ?? { kind: '', name: '' };
          const [scaler] = horizontal(objects);
          const replicas = Number(
            at(scaler, 'spec.minReplicas') ??
              at(scaler, 'spec.minReplicaCount') ??
              at(objects.get(`${kind}/${name}`), 'spec.replicas'),
          );
          const least = podsOf(at(budget, 'spec.minAvailable') ?? 0, replicas);
          const most = podsOf(at(budget, 'spec.maxUnavailable') ?? replicas, replicas);
          if (replicas > 0 && Math.min(replicas - least, most) <= 0)
            expect(isSaid(base, 'blocked-drains') || isSaid(base, 'budget-for-one')).toBe(true);
        }
      }
    });
  });

  it('a release controller refers to the autoscaler, and no autoscaler scales a canary of plain Deployments', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const one of ofKind(objects, 'Canary')) {
        const { kind, name } = Object(at(one, 'spec.autoscalerRef'));
        expect(kind === undefined ? [] : [`${kind}/${name}`]).toEqual(
          horizontal(objects).map(
            (scaler) => `${textAt(scaler, 'kind')}/${textAt(scaler, 'metadata.name')}`,
          ),
        );
      }
      for (const target of horizontal(objects).map(targetOf))
        expect(target).not.toMatch(/^Deployment\/.*-canary$/);
    });
  });
});
