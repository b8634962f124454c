import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { gitops } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const filesWith = (changes: Changes) =>
  gitops.files(planWith({ 'project.repository': 'https://github.com/acme/app', ...changes }));

test('No file is written without a chosen controller or without a cluster target.', () => {
  expect(filesWith({})).toEqual([]);
  expect(filesWith({ 'delivery.gitops': 'flux', 'packaging.targets': ['docker'] })).toEqual([]);
});

test('Every environment is synchronised; production waits for a person unless configured otherwise.', () => {
  const files = filesWith({
    'delivery.gitops': 'argo-cd',
    'delivery.gitopsLayout': 'applications',
  });
  expect(files.map(({ path }) => path)).toEqual(
    ['dev', 'staging', 'production'].map((name) => `deploy/gitops/argo-cd/${name}.yaml`),
  );
  const [dev, , production] = files.map(({ text }) => text);
  expect(dev).toContain('automated:\n');
  expect(production).not.toContain('automated:');
  const all = filesWith({ 'delivery.gitops': 'flux', 'delivery.sync': 'all' });
  expect(all.some(({ text }) => text.includes('suspend:'))).toBe(false);
});

test('The patch of an ApplicationSet is never empty, which would remove the specification.', () => {
  const [file] = filesWith({ 'delivery.gitops': 'argo-cd', 'delivery.sync': 'none' });
  expect(file?.text).toContain('templatePatch: |\n    spec:\n      revisionHistoryLimit: 10\n');
});

test('The chosen packaging is used, or else the packaging that the bundle has.', () => {
  const source = (changes: Changes): string =>
    filesWith({ 'delivery.gitops': 'flux', ...changes })
      .map(({ text }) => text)
      .join('');
  expect(source({})).toContain('path: ./deploy/kubernetes/overlays/production');
  expect(source({ 'delivery.gitopsSource': 'helm' })).toContain('chart: ./deploy/helm/app');
  expect(source({ 'packaging.targets': ['helm'] })).toContain('kind: HelmRelease');
});

test('The example file of a secret is never applied.', () => {
  const plain: Changes = { 'packaging.targets': ['kubernetes'] };
  const argo = filesWith({ ...plain, 'delivery.gitops': 'argo-cd' });
  expect(argo[0]?.text).toContain('exclude: "*.example.yaml"');
  const flux = filesWith({ ...plain, 'delivery.gitops': 'flux' });
  expect(flux[0]?.text).toContain('*.example.yaml\n');
});

const fluxOf = (changes: Changes): string =>
  gitops
    .files(
      planOfSeveral(
        {
          'project.repository': 'https://github.com/acme/app',
          'delivery.gitops': 'flux',
          ...changes,
        },
        {
          ...everyKind,
          warm: { workload: { kind: 'job' }, job: { runs: 'after-release', deadline: 60 } },
        },
      ),
    )
    .find(({ path }) => path.endsWith('/production.yaml'))?.text ?? '';

test('Flux applies a step before the release first, and the release only after its success.', () => {
  const [before = '', release = '', after = '', ...none] = fluxOf({}).split('---\n');
  expect(none).toEqual([]);
  expect(before).toContain('  name: orders-production-migrate\n');
  expect(before).toContain('timeout: 1860s');
  expect(before).toContain(
    'labelSelector: app.kubernetes.io/name,app.kubernetes.io/name notin (orders-migrate)',
  );
  // The namespace is part of it, and must survive the end of the step.
  expect(before).toContain('prune: false');
  expect(release).toContain('  name: orders-production\n');
  expect(release).toContain('dependsOn:\n    - name: orders-production-migrate\n');
  expect(release).toContain('app.kubernetes.io/name in (orders-migrate,orders-warm)');
  expect(release).toContain('prune: true');
  expect(after).toContain('  name: orders-production-warm\n');
  expect(after).toContain('dependsOn:\n    - name: orders-production\n');
});

test('Flux waits for a chart as long as its longest step may take.', () => {
  const text = fluxOf({ 'delivery.gitopsSource': 'helm' });
  expect(text).toContain('kind: HelmRelease');
  expect(text).toContain('timeout: 1860s');
});
