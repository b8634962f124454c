import { describe, expect, it } from 'vitest';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { forAnyPlan } from '../testing/any-plan.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import {
  allPods,
  isSelected,
  listAt,
  type Objects,
  ofKind,
  otherPods,
  type Pods,
  runningPods,
  textAt,
} from '../testing/pods.ts';
import { allServices } from '../testing/services.ts';

const kept = (selector: Json | undefined, pods: readonly Pods[]): readonly Pods[] =>
  pods.filter(({ labels }) => isSelected(selector, labels));

/** Whether the object belongs to the Collector or the log agent; such objects have its name. */
const isForOthers = (one: Json, { identity, collector }: Plan): boolean =>
  [collector?.service, `${identity.name}-logs`].includes(textAt(one, 'metadata.name'));

const trackOf = ({ labels }: Pods): unknown => Object(labels).track;

const referenceOf = (one: Json): Json | undefined =>
  at(one, 'spec.scaleTargetRef') ?? at(one, 'spec.targetRef');

const targetOf = (objects: Objects, one: Json): Json | undefined => {
  const { kind, name } = Object(referenceOf(one));
  return objects.get(`${kind}/${name}`);
};

describe('in any plan', () => {
  it('the owner of pods selects only its pods', () => {
    forAnyPlan((of) => {
      const pods = allPods(objectsOf(of));
      for (const { owner } of pods) {
        // Kubernetes itself makes the selector of a Job.
        if (['Job', 'CronJob'].includes(textAt(owner, 'kind'))) continue;
        const selector = at(owner, 'spec.selector');
        expect(kept(selector, pods).map((one) => one.owner)).toEqual([owner]);
      }
    });
  });

  it('a budget, a policy, the mesh and a monitor select all pods of the service and no others', () => {
    const places = {
      NetworkPolicy: 'spec.podSelector',
      PodDisruptionBudget: 'spec.selector',
      PeerAuthentication: 'spec.selector',
      PodMonitor: 'spec.selector',
    } as const;
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const own = runningPods(of, objects);
      for (const [kind, place] of Object.entries(places)) {
        const all = ofKind(objects, kind).filter((one) => !isForOthers(one, of));
        const found = all.map((one) => kept(at(one, place), own));
        // A canary has no budget: it may be evicted (C-094).
        const wanted =
          kind === 'PodDisruptionBudget' ? own.filter((one) => trackOf(one) !== 'canary') : own;
        if (all.length > 0) expect(new Set(found.flat()), kind).toEqual(new Set(wanted));
        for (const one of all)
          expect(kept(at(one, place), otherPods(of, objects)), kind).toEqual([]);
      }
    });
  });

  it('a budget of a version selects only that version, and no pod has two budgets', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const own = runningPods(of, objects);
      const found = ofKind(objects, 'PodDisruptionBudget').flatMap((one) =>
        kept(at(one, 'spec.selector'), own),
      );
      expect(new Set(found).size).toBe(found.length);
    });
  });

  it('a Service selects pods: all pods of the service or all of the Collector', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const service of allServices(of, objects)) {
        const selector = at(service, 'spec.selector');
        const own = kept(selector, runningPods(of, objects));
        const others = kept(selector, otherPods(of, objects));
        const name = textAt(service, 'metadata.name');
        expect([own.length > 0, others.length > 0], name).toEqual(
          isForOthers(service, of) ? [false, true] : [true, false],
        );
      }
    });
  });

  it('the Services of a release select the version in their name', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const { name } = of.identity;
      const own = runningPods(of, objects);
      const behind = (suffix: string) =>
        kept(at(objects.get(`Service/${name}${suffix}`), 'spec.selector'), own).map(trackOf);
      const { strategy, split } = of.release;
      const { active } = of.config.release;
      if (strategy === 'blue-green') {
        expect(behind('')).toEqual([active]);
        expect(behind('-preview')).toEqual([active === 'blue' ? 'green' : 'blue']);
      }
      if (strategy === 'canary' && split) {
        expect(behind('-stable')).toEqual(['stable']);
        expect(behind('-canary')).toEqual(['canary']);
      }
      if (strategy === 'canary') expect(behind('')).toEqual(['stable', 'canary']);
    });
  });

  it('an autoscaler and Flagger refer to a workload of the bundle by its kind and version', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const scalers = ofKind(objects, 'HorizontalPodAutoscaler', 'ScaledObject', 'Canary');
      const vertical =
        of.release.flagger === undefined ? ofKind(objects, 'VerticalPodAutoscaler') : [];
      for (const one of [...scalers, ...vertical]) {
        const target = targetOf(objects, one);
        const { apiVersion } = Object(referenceOf(one));
        expect(at(target, 'apiVersion'), textAt(one, 'kind')).toBe(apiVersion);
      }
      // Flagger's copy serves the traffic, so recommendations must target the copy.
      for (const one of of.release.flagger === undefined
        ? []
        : ofKind(objects, 'VerticalPodAutoscaler'))
        expect(at(one, 'spec.targetRef.name')).toBe(`${of.identity.name}-primary`);
    });
  });

  it('pods are spread among pods with the same labels', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      for (const pods of runningPods(of, objects).slice(0, of.release.workloads.length)) {
        for (const rule of listAt(pods.pod, 'topologySpreadConstraints')) {
          expect(isSelected(at(rule, 'labelSelector'), pods.labels)).toBe(true);
          expect(kept(at(rule, 'labelSelector'), otherPods(of, objects))).toEqual([]);
        }
      }
    });
  });
});
