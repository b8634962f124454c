import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
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
