import { expect, test } from 'vitest';
import { defaults } from '../../config.ts';
import { generate } from '../../generate.ts';
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
  // The pods say the same version to dashboards and telemetry; the chart makes the label of the tag.
  expect(deploy).toContain('app.kubernetes.io~1version');
  expect(deploy).toContain('add patch --kind Deployment --name app --patch "$label"');
  expect(deploy).toContain('kubectl apply -k "$work/manifests/$folder"');
  expect(textOf('helm-install')).toContain('--set-string image.tag="$VERSION"');
});

const commandNames = ['ed', 'ls', 'test', 'true', 'cat', 'who', 'vi', 'at', 'sleep', 'write'];

test.each(commandNames)(
  'A namespace or an environment called %s is never assigned without quotes.',
  (name) => {
    const rows = defaults.environments.rows.map((row) => ({ ...row, name, namespace: name }));
    for (const provider of ['sops', 'sealed-secrets'] as const) {
      for (const strategy of ['rolling', 'blue-green', 'canary'] as const) {
        const files = generate(
          planWith({
            'delivery.scripts': true,
            'project.name': name,
            'workload.namespace': name,
            'environments.rows': rows.slice(0, 1),
            'secrets.provider': provider,
            'services.broker': 'rabbitmq',
            'release.strategy': strategy,
          }),
        );
        const scripts = files.filter(({ path }) => path.endsWith('.sh'));
        expect(scripts.length).toBeGreaterThan(3);
        for (const { text } of scripts) {
          expect(text).not.toMatch(new RegExp(`(?:^|[\\s;(])\\w+=${name}(?:$|[\\s;)])`, 'm'));
        }
      }
    }
  },
);

test('C-096: a rollout that fails is undone, and the smoke test needs no terminal and no image.', () => {
  const deploy = textOf('deploy');
  expect(deploy).toContain('set -o errtrace\ntrap undo ERR');
  expect(deploy).toContain('workloads=(deployment/app)');
  expect(deploy).toContain('rollout undo "${workloads[index]}" --to-revision "${before[index]}"');
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

test('What a deployment did not change stays: of two colours the other one may be live (C-098).', () => {
  const deploy = textOf('deploy', { 'release.strategy': 'blue-green' });
  expect(deploy).toContain('workloads=(deployment/app-blue deployment/app-green)');
  expect(deploy).toContain('$(revision "${workloads[index]}") != "${before[index]}"');
});

test('Two versions go back by their own script, which moves the traffic (C-098, C-099).', () => {
  const rollback = (strategy: string) => textOf('rollback', { 'release.strategy': strategy });
  expect(rollback('blue-green')).toContain('scripts/switch-over.sh');
  expect(rollback('canary')).toContain('scripts/canary.sh abort');
  for (const strategy of ['blue-green', 'canary']) {
    expect(rollback(strategy)).not.toMatch(/rollout undo|REVISION/);
  }
});

test('With Flagger the verdict counts: its Deployment is scaled to nothing and always rolled out.', () => {
  const changes = { 'release.strategy': 'flagger' };
  for (const name of ['deploy', 'rollback']) {
    expect(textOf(name, changes)).toContain('get canary/app');
    expect(textOf(name, changes)).toContain('run promoted');
    expect(textOf(name, changes)).not.toContain('rollout status');
  }
  expect(textOf('deploy', changes)).not.toContain('rollout undo');
});

test('A Rollout that waits for a person is left waiting, and one that does not is followed.', () => {
  const changes = { 'release.strategy': 'argo-blue-green' };
  const byPerson = textOf('deploy', changes);
  expect(byPerson).toContain('run settled');
  expect(byPerson).not.toContain('status app --timeout');
  const byItself = textOf('deploy', { ...changes, 'release.autoPromotion': true });
  expect(byItself).toContain('kubectl argo rollouts --namespace "$namespace" status app --timeout');
  expect(byItself).toContain('need kubectl-argo-rollouts');
});

test('A release in steps gets the time of its steps.', () => {
  const seconds = (changes: Changes) =>
    /TIMEOUT:-(\d+)s/.exec(textOf('deploy', { 'workload.progressDeadline': 300, ...changes }))?.[1];
  expect(seconds({})).toBe('300');
  expect(seconds({ 'release.strategy': 'argo-canary' })).toBe('1200');
  expect(seconds({ 'release.strategy': 'flagger' })).toBe('1200');
});

test('C-032: the namespace that Helm makes gets its Pod Security level.', () => {
  expect(textOf('helm-install')).toContain('pod-security.kubernetes.io/enforce=restricted');
  expect(textOf('helm-install', { 'workload.createNamespace': false })).not.toContain('label');
});
