import { expect, test } from 'vitest';
import { faultsIn } from '../../testing/document-faults.ts';

const kustomization = (patch: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../base]
patches:
  - target:
      group: apps
      version: v1
      kind: Deployment
      name: orders
    patch: |-
${patch.replace(/^/gm, '      ')}
`;

const sound = `- op: replace
  path: /spec/replicas
  value: 5
- op: add
  path: /spec/template/spec/containers/0/resources
  value:
    limits:
      memory: 256Mi
- op: replace
  path: /spec/template/metadata/annotations/checksum~1config
  value: abc
- op: remove
  path: /spec/template/spec/containers/0/livenessProbe`;

const said = (right: string, wrong: string) =>
  faultsIn(kustomization(sound.replace(right, wrong)), { path: 'overlays/dev/kustomization.yaml' });

test('patches of existing fields with valid values have no problem', async () => {
  expect(await said('', '')).toEqual([]);
});

test('a path to an unknown field is marked in the patch', async () => {
  expect(await said('path: /spec/replicas', 'path: /spec/replica')).toMatchObject([
    {
      marked: '/spec/replica',
      line: 12,
      by: 'Kubernetes 1.36',
      en: '`replica` is no field of `spec`. Did you mean `replicas`?',
    },
  ]);
  expect(await said('/containers/0/livenessProbe', '/containers/0/livenesProbe')).toMatchObject([
    { line: 23, en: expect.stringContaining('field of `spec.template.spec.containers[0]`') },
  ]);
});

test('a value is checked against the schema of the patched field', async () => {
  expect(await said('value: 5', 'value: five')).toMatchObject([
    { marked: 'five', line: 13, en: '`spec.replicas` must be a whole number, not a string.' },
  ]);
  expect(await said('limits:', 'limit:')).toMatchObject([
    { marked: 'limit', line: 17, en: expect.stringContaining('`limits`') },
  ]);
  expect(await said('value: abc', 'value: 12')).toMatchObject([
    { marked: '12', en: expect.stringContaining('annotations["checksum/config"]` must be') },
  ]);
});

test('a patch that is not YAML is marked', async () => {
  expect(await said('value: 5', 'value: [5')).toMatchObject([{ by: 'YAML', line: 11 }]);
});

test('a patch of an unknown kind, or without a list of operations, is not reported', async () => {
  const text = kustomization(sound);
  const path = 'overlays/dev/kustomization.yaml';
  expect(await faultsIn(text.replace('group: apps', 'group: example.com'), { path })).toEqual([]);
  expect(await faultsIn(kustomization('$patch: delete'), { path })).toEqual([]);
});
