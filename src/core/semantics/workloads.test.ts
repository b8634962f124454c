import { describe, expect, it } from 'vitest';
import { logAgentFiles } from '../artifacts/observability/log-agent/index.ts';
import { parseYaml } from '../formats/yaml-parse.ts';
import type { Json } from '../kubernetes/tree.ts';
import type { Plan } from '../plan/index.ts';
import { amountOf } from '../plan/quantity.ts';
import { forAny, forAnyPlan, planOf } from '../testing/any-plan.ts';
import { at, objectsOf, planWith } from '../testing/kubernetes-objects.ts';
import {
  allPods,
  isSelected,
  listAt,
  type Objects,
  ofKind,
  type Pods,
  textAt,
} from '../testing/pods.ts';

/** The objects in the folder of the log agent, by `Kind/name`. */
const agentObjects = (of: Plan): Objects =>
  new Map(
    logAgentFiles(of).map(({ text }) => {
      const read = parseYaml(text);
      if (!read.ok) throw new Error('the log agent has a file that is no YAML');
      // Safe cast: YAML without tags is plain data.
      const object = read.value as Json;
      return [`${at(object, 'kind')}/${at(object, 'metadata.name')}`, object];
    }),
  );

/** Names of containers that request no local storage. */
const withoutStorage = (pods: readonly Pods[]): readonly string[] =>
  pods.flatMap(({ containers }) =>
    containers
      .filter((container) => at(container, 'resources.requests.ephemeral-storage') === undefined)
      .map((container) => String(at(container, 'name'))),
  );

const withoutSecurity = (pods: readonly Pods[]): readonly string[] =>
  pods.flatMap(({ pod, containers }) => {
    const isSecured = (container: Json): boolean =>
      at(container, 'securityContext.allowPrivilegeEscalation') === false &&
      (at(container, 'securityContext.seccompProfile.type') ??
        at(pod, 'securityContext.seccompProfile.type')) === 'RuntimeDefault';
    return containers.filter((one) => !isSecured(one)).map((one) => String(at(one, 'name')));
  });

const hasPolicy = (objects: Objects, { labels }: Pods): boolean =>
  ofKind(objects, 'NetworkPolicy').some((policy) =>
    isSelected(at(policy, 'spec.podSelector'), labels),
  );

const hasBudget = (objects: Objects, { labels }: Pods): boolean =>
  ofKind(objects, 'PodDisruptionBudget').some((budget) =>
    isSelected(at(budget, 'spec.selector'), labels),
  );

const isService = (of: Plan, { owner }: Pods): boolean =>
  of.release.workloads.some(({ name }) => name === at(owner, 'metadata.name'));

/** Maximum bytes of the volumes on the node's disk; infinite when a volume has no size. */
const scratchOf = (pod: Json | undefined): number =>
  listAt(pod, 'volumes')
    .map((volume) => at(volume, 'emptyDir'))
    .filter((volume) => volume !== undefined && at(volume, 'medium') !== 'Memory')
    .reduce<number>(
      (sum, volume) =>
        sum + (amountOf(String(at(volume, 'sizeLimit'))) ?? Number.POSITIVE_INFINITY),
      0,
    );

const limitOf = ({ containers }: Pods): number =>
  containers
    .filter((one) => at(one, 'restartPolicy') === 'Always' || at(one, 'envFrom') !== undefined)
    .map((one) => amountOf(String(at(one, 'resources.limits.ephemeral-storage'))))
    .reduce<number>((sum, limit) => sum + (limit ?? Number.POSITIVE_INFINITY), 0);

describe('every workload of the bundle', () => {
  it('requests local storage, and cannot gain privileges', () => {
    forAnyPlan((of) => {
      const pods = allPods(objectsOf(of));
      expect(pods.length).toBeGreaterThan(0);
      expect(withoutStorage(pods)).toEqual([]);
      expect(withoutSecurity(pods)).toEqual([]);
    });
  });

  it('has a network policy when policies are on', () => {
    forAnyPlan((of) => {
      if (!of.config.traffic.networkPolicy) return;
      const objects = objectsOf(of);
      const open = allPods(objects).filter((pods) => !hasPolicy(objects, pods));
      expect(open.map(({ owner }) => at(owner, 'metadata.name'))).toEqual([]);
    });
  });

  it('has a disruption budget when two or more pods run, unless the form disables it', () => {
    forAnyPlan((of) => {
      const objects = objectsOf(of);
      const bare = allPods(objects)
        .filter(({ owner }) => !['Job', 'CronJob'].includes(textAt(owner, 'kind')))
        .filter(({ owner }) => Number(at(owner, 'spec.replicas') ?? 2) > 1)
        .filter((pods) => !isService(of, pods) || of.config.scaling.disruptionBudget)
        .filter(({ labels }) => at(labels, 'track') !== 'canary')
        .filter((pods) => !hasBudget(objects, pods));
      expect(bare.map(({ owner }) => at(owner, 'metadata.name'))).toEqual([]);
    });
  });

  it('may fill its scratch volumes without eviction, unless the form sets a lower limit', () => {
    forAnyPlan((of) => {
      if (of.config.workload.ephemeralLimit !== '') return;
      for (const pods of allPods(objectsOf(of))) {
        expect(limitOf(pods)).toBeGreaterThanOrEqual(scratchOf(pods.pod));
      }
    });
  });

  it('includes the log agent', () => {
    forAny((config) => {
      const of = planOf(config);
      const objects = agentObjects(of);
      const pods = allPods(objects);
      expect(pods.length > 0).toBe(objects.size > 0);
      expect(withoutStorage(pods)).toEqual([]);
      expect(withoutSecurity(pods)).toEqual([]);
      const isClosed = pods.every((one) => hasPolicy(objects, one));
      expect(isClosed).toBe(pods.length === 0 || config.traffic.networkPolicy);
    });
  });
});

describe('local storage of the service', () => {
  const storageWith = (changes: Parameters<typeof planWith>[0]) =>
    planWith(changes).ephemeralStorage;

  it('is the size of the scratch volumes plus 1Gi, without memory volumes and claims', () => {
    const row = { source: '', readOnly: false };
    const volumes = [
      { ...row, name: 'a', kind: 'empty', mountPath: '/a', size: '2Gi' },
      { ...row, name: 'b', kind: 'memory', mountPath: '/b', size: '4Gi' },
      { ...row, name: 'c', kind: 'claim', mountPath: '/c', size: '8Gi' },
    ];
    const changes = { 'pod.volumes': volumes, 'image.readOnlyRoot': false };
    expect(storageWith(changes)).toEqual({ request: '64Mi', limit: '3072Mi' });
  });

  it('has no limit when a scratch volume has no size', () => {
    const volumes = [
      { name: 'a', kind: 'empty', mountPath: '/a', source: '', size: '', readOnly: false },
    ];
    expect(storageWith({ 'pod.volumes': volumes }).limit).toBe('');
  });

  it('follows the user’s amounts, and by default never requests more than the limit', () => {
    expect(storageWith({ 'workload.ephemeralLimit': '32Mi' })).toEqual({
      request: '32Mi',
      limit: '32Mi',
    });
    expect(storageWith({ 'workload.ephemeralRequest': '5Gi' }).limit).toBe('5Gi');
  });
});
