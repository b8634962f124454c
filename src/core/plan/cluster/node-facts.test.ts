import { describe, expect, it } from 'vitest';
import { volume } from '../../checks/cases/case.ts';
import { at, objectsWith } from '../../testing/kubernetes-objects.ts';

type Changes = Parameters<typeof objectsWith>[0];

const podOf = (changes: Changes) => at(objectsWith(changes).get('Deployment/app'), 'spec.template');

const evictable = (changes: Changes) =>
  Object(at(podOf(changes), 'metadata.annotations'))[
    'cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes'
  ];

describe('the nodes of the pods', () => {
  it('have the processor of an image for one platform', () => {
    const arm = podOf({ 'image.platforms': ['linux/arm64'] });
    expect(at(arm, 'spec.nodeSelector')).toEqual({ 'kubernetes.io/arch': 'arm64' });
    const both = podOf({ 'image.platforms': ['linux/amd64', 'linux/arm64'] });
    expect(at(both, 'spec.nodeSelector')).toBeUndefined();
    const chosen = podOf({ 'pod.nodeSelector': [{ key: 'kubernetes.io/arch', value: 'arm64' }] });
    expect(at(chosen, 'spec.nodeSelector')).toEqual({ 'kubernetes.io/arch': 'arm64' });
  });

  it('may be removed although the pods have scratch volumes of Waybill, and not those of the user', () => {
    expect(evictable({})).toBe('tmp');
    const more = { 'image.writablePaths': ['/tmp', '/var/cache'] };
    expect(evictable(more)).toBe('tmp,var-cache');
    expect(evictable({ ...more, 'pod.volumes': [volume({ mountPath: '/var/cache/' })] })).toBe(
      'tmp',
    );
    expect(evictable({ 'image.readOnlyRoot': false })).toBeUndefined();
  });

  it('are not removed under a task, and Autopilot gets no annotation that it may refuse', () => {
    const holding = (changes: Changes) => {
      const tasks = [...objectsWith(changes)].filter(([name]) =>
        /^(?:Job|CronJob|Deployment)\//.test(name),
      );
      const text = JSON.stringify(tasks);
      return [
        text.includes('"karpenter.sh/do-not-disrupt":"true"'),
        text.includes('"cluster-autoscaler.kubernetes.io/safe-to-evict":"false"'),
      ];
    };
    for (const kind of ['cron', 'job']) {
      const task = { 'workload.kind': kind };
      expect(holding({ ...task, 'cluster.kind': 'eks' })).toEqual([true, true]);
      expect(holding({ ...task, 'cluster.kind': 'gke-autopilot' })).toEqual([true, false]);
      expect(holding(task)).toEqual([true, false]);
    }
    expect(holding({ 'cluster.kind': 'eks' })).toEqual([false, false]);
    expect(holding({ 'workload.kind': 'worker', 'cluster.kind': 'eks' })).toEqual([false, false]);
  });
});

it('a migration with the image of the service follows the tag of the service', () => {
  const image = (reference: string) =>
    at(
      podOf({
        'project.registry': 'ghcr.io/acme',
        'pod.initContainers': [
          { name: 'migrate', image: reference, command: '/app/app migrate', args: '' },
        ],
      }),
      'spec.initContainers.0.image',
    );
  expect(image('ghcr.io/acme/app:0.0.9')).toBe('ghcr.io/acme/app:0.1.0');
  expect(image('ghcr.io/acme/app')).toBe('ghcr.io/acme/app:0.1.0');
  expect(image('ghcr.io/acme/app:migrate')).toBe('ghcr.io/acme/app:migrate');
  expect(image('ghcr.io/acme/other:0.1.0')).toBe('ghcr.io/acme/other:0.1.0');
});

it.each(['restricted', 'baseline'])('pods on OpenShift name no ids, under %s', (profile) => {
  const changes: Changes = {
    'cluster.kind': 'openshift',
    'pod.securityProfile': profile,
    'telemetry.collector': 'deployment',
  };
  const text = JSON.stringify([...objectsWith(changes).values()]);
  expect(text).not.toMatch(/runAsUser|runAsGroup|fsGroup"/);
  expect(text).toContain('"runAsNonRoot":true');
});
