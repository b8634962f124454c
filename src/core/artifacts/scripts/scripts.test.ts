import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { scripts } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const filesWith = (changes: Changes = {}) =>
  scripts.files(planWith({ 'delivery.scripts': true, ...changes }));

const textOf = (name: string, changes: Changes = {}): string =>
  filesWith(changes).find(({ path }) => path === `scripts/${name}.sh`)?.text ?? '';

test('Nobody gets scripts who did not ask for them.', () => {
  expect(scripts.files(planWith({}))).toEqual([]);
});

test('Only what the bundle can do has a script, and each can be run.', () => {
  const names = (changes: Changes) => filesWith(changes).map(({ path }) => path);
  expect(names({ 'packaging.targets': ['docker'] })).toEqual([
    'scripts/build.sh',
    'scripts/push.sh',
  ]);
  expect(names({ 'packaging.targets': ['helm'] })).toEqual([
    'scripts/helm-install.sh',
    'scripts/rollback.sh',
  ]);
  expect(filesWith().every(({ executable }) => executable === true)).toBe(true);
});

test('Every script is strict, explains itself and has a dry run.', () => {
  for (const { text } of filesWith({ 'delivery.scan': 'trivy' })) {
    expect(text).toMatch(/^#!\/usr\/bin\/env bash\n# .+\nset -euo pipefail\n/);
    expect(text).toContain('--help)');
    expect(text).toContain('--dry-run) dry_run=yes');
  }
});

test('C-095: what was pushed is what gets deployed, and a version has to be named.', () => {
  expect(textOf('push')).toContain('${VERSION:?');
  const deploy = textOf('deploy');
  expect(deploy).toContain('${VERSION:?');
  expect(deploy).toContain('kustomize edit set image "$IMAGE=$IMAGE:$VERSION"');
  expect(deploy).toContain('kubectl apply -k "$work/manifests/$folder"');
  expect(textOf('helm-install')).toContain('--set-string image.tag="$VERSION"');
});

test('C-096: a rollout that fails is undone, and the smoke test needs no terminal and no image.', () => {
  const deploy = textOf('deploy');
  expect(deploy).toContain('set -o errtrace\ntrap undo ERR');
  expect(deploy).toContain('rollout undo deployment/app');
  expect(deploy).toContain('port-forward service/app "$SMOKE_PORT:80"');
  expect(deploy).not.toMatch(/kubectl run|--tty|-it\b/);
});

test('C-090, C-091: releases are built by bake with a builder that can do several platforms.', () => {
  const push = textOf('push');
  expect(push).toContain('--driver docker-container');
  expect(push).toContain('docker buildx bake release --builder "$BUILDER" --push');
  expect(push).not.toMatch(/--platform|:latest|--build-arg/);
});

test('C-081, C-107: Helm waits, goes back by itself and names the namespace once.', () => {
  const install = textOf('helm-install');
  expect(install).toContain('--wait --rollback-on-failure');
  expect(install).toContain('helm dependency build');
  expect(install).not.toMatch(/--atomic|kubectl create namespace|kubectl wait/);
});

test('C-012: the scanner is pinned by digest and gets an archive, never the socket.', () => {
  for (const scanner of ['trivy', 'grype'] as const) {
    const scan = textOf('scan', { 'delivery.scan': scanner });
    expect(scan).toMatch(/docker run --rm --volume "\$work:\/scan:ro" \S+@sha256:[0-9a-f]{64}/);
    expect(scan).not.toContain('docker.sock');
    expect(textOf('push', { 'delivery.scan': scanner })).toContain('run scripts/scan.sh');
  }
});

test('C-112: the digest is signed, not the tag.', () => {
  expect(textOf('push', { 'delivery.sign': 'cosign' })).toContain(
    'cosign sign --yes "$IMAGE@$digest"',
  );
  expect(textOf('push')).not.toContain('cosign');
});

test('C-097: who rolls back is told that Git still has the change.', () => {
  expect(textOf('rollback')).toContain('Revert the change in Git as well');
  expect(textOf('rollback', { 'packaging.language': 'zh-CN' })).toContain('请同时在 Git 中撤销');
});

test('Two versions beside each other keep the tags that Git gives them.', () => {
  const deploy = textOf('deploy', { 'release.strategy': 'blue-green' });
  expect(deploy).not.toContain('edit set image');
  expect(deploy).toContain('rollout status deployment/app-blue');
  expect(deploy).toContain('rollout status deployment/app-green');
});
