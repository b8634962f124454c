import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decisions, withWorkload } from '../decisions.ts';
import { emitWaybillYaml, parseWaybillYaml } from '../document/waybill-yaml.ts';
import { generate } from '../generate.ts';
import { manifests } from '../kubernetes/index.ts';
import { concrete } from '../kubernetes/tree.ts';
import { workloadsOf } from '../plan/bundle.ts';
import { type Plan, plan } from '../plan/index.ts';
import { publicDecisions } from '../secrets/public-decisions.ts';
import { decodeLink, encodeLink } from '../share/link.ts';
import { severalWorkloads } from '../testing/arbitrary-decisions.ts';
import { at, objectsOf } from '../testing/kubernetes-objects.ts';
import { allPods, isSelected, listAt, ofKind, servicePods, textAt } from '../testing/pods.ts';
import { referencesOf } from '../testing/references.ts';
import { runs } from '../testing/runs.ts';

/** Checks a property for any bundle with several workloads, in the base and in every environment. */
const forAnyBundle = (holds: (of: Plan) => void, most = 60): void => {
  fc.assert(
    fc.property(severalWorkloads, (decisions) => {
      const base = plan(decisions);
      for (const one of [base, ...base.environments]) holds(one);
    }),
    runs(most),
  );
};

describe('a bundle with several workloads', () => {
  it('has one object of a kind and name, and one file of a path', () => {
    forAnyBundle((of) => {
      const names = manifests(of)
        .filter(({ applied }) => applied)
        .map(({ tree }) => {
          const object = concrete(tree);
          return `${at(object, 'kind')}/${at(object, 'metadata.name')}`;
        });
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      const files = manifests(of).map(({ file }) => file);
      expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
    });
  });

  it('runs each workload by its own object', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      const own = workloadsOf(of).map((one) => servicePods(one, objects));
      for (const pods of own) expect(pods.length).toBeGreaterThan(0);
      const all = own.flat().map(({ owner }) => owner);
      expect(new Set(all).size).toBe(all.length);
    });
  });

  it('has no selector that finds the pods of another workload', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      const places = {
        Deployment: 'spec.selector',
        Rollout: 'spec.selector',
        Service: 'spec.selector',
        NetworkPolicy: 'spec.podSelector',
        PodDisruptionBudget: 'spec.selector',
        PodMonitor: 'spec.selector',
        PeerAuthentication: 'spec.selector',
      } as const;
      const owned = workloadsOf(of).map((one) => servicePods(one, objects));
      for (const [kind, place] of Object.entries(places)) {
        for (const one of ofKind(objects, kind)) {
          const found = owned.filter((pods) =>
            pods.some(({ labels }) => isSelected(at(one, place), labels)),
          );
          expect(found.length, `${kind}/${textAt(one, 'metadata.name')}`).toBeLessThanOrEqual(1);
        }
      }
    });
  });

  it('brings the ConfigMap, account and claim of every pod, and every Secret that it fills', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      const isFilled = of.config.secrets.provider === 'external-secrets';
      const chosen = workloadsOf(of).flatMap(({ config }) => [
        ...config.pod.volumes.map(({ name, source }) => source || name),
        ...config.pod.imagePullSecrets,
        'default',
      ]);
      for (const { kind, name } of referencesOf(objects)) {
        const isOwn = ['ConfigMap', 'ServiceAccount', 'PersistentVolumeClaim'].includes(kind);
        const secret = kind === 'Secret' && isFilled ? 'ExternalSecret' : undefined;
        if (!isOwn && secret === undefined) continue;
        const isThere = objects.has(`${secret ?? kind}/${name}`) || chosen.includes(name);
        // cert-manager fills the Secrets of certificates.
        if (secret !== undefined && /-tls(?:-|$)/.test(name)) continue;
        expect(isThere, `${kind}/${name}`).toBe(true);
      }
    });
  });

  it('gives an autoscaler of a workload the workload as its target', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      for (const one of ofKind(objects, 'HorizontalPodAutoscaler', 'ScaledObject')) {
        const { kind, name } = Object(at(one, 'spec.scaleTargetRef'));
        expect(objects.has(`${kind}/${name}`), name).toBe(true);
      }
    });
  });

  it('has the same image and, in a release step, nothing of the release but the image', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      for (const step of of.workloads.filter(({ kind }) => kind === 'job')) {
        const [pods] = servicePods(step, objects);
        const { name } = step.identity;
        const own = pods?.containers.find((one) => textAt(one, 'name') === name);
        expect(at(own, 'image')).toBe(step.image.reference);
        expect(step.image.tag).toBe(of.image.tag);
        for (const map of listAt(own, 'envFrom')) {
          expect(textAt(map, 'configMapRef.name')).toBe(`${name}-env`);
        }
        expect(at(pods?.pod, 'restartPolicy')).toBe('Never');
      }
    });
  });

  it('restores the same decisions from its waybill.yaml and from its link', () => {
    fc.assert(
      fc.property(severalWorkloads, (decisions) => {
        const written = publicDecisions(decisions);
        const read = parseWaybillYaml(emitWaybillYaml(decisions));
        expect(read).toEqual({ decisions: written, errors: [] });
        expect(decodeLink(encodeLink(decisions))).toEqual({ decisions: written, errors: [] });
      }),
      runs(60),
    );
  });

  it('without its added workloads is the bundle of the first one', () => {
    fc.assert(
      fc.property(severalWorkloads, ({ base, workloads }) => {
        const alone = Object.keys(workloads).reduce<Decisions>(
          (now, name) => withWorkload(now, name, undefined),
          { base, workloads },
        );
        const texts = (decisions: Decisions) =>
          generate(plan(decisions)).map(({ path, text }) => [path, text]);
        expect(texts(alone)).toEqual(texts({ base, workloads: {} }));
      }),
      runs(10),
    );
  });

  it('names the pods of the Collector apart from those of the workloads', () => {
    forAnyBundle((of) => {
      const objects = objectsOf(of);
      const owned = new Set(
        workloadsOf(of).flatMap((one) => servicePods(one, objects).map(({ owner }) => owner)),
      );
      for (const { owner, labels } of allPods(objects)) {
        if (owned.has(owner)) continue;
        for (const service of ofKind(objects, 'Service').filter(
          (one) => at(one, 'metadata.name') === of.identity.name,
        )) {
          expect(isSelected(at(service, 'spec.selector'), labels)).toBe(false);
        }
      }
    }, 20);
  });
});
