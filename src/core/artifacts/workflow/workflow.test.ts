import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { resourceSchemas } from '../../versions.ts';
import { docker } from '../docker/index.ts';
import { workflow } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const textOf = (path: string, changes: Changes): string =>
  workflow.files(planWith(changes)).find((file) => file.path === path)?.text ?? '';

test('No workflow file is written unless it is chosen.', () => {
  expect(workflow.files(planWith({}))).toEqual([]);
});

test('Both task runners have the same tasks, and no value is pasted into a command.', () => {
  const just = textOf('justfile', { 'delivery.taskRunner': 'just', 'delivery.scripts': true });
  const task = textOf('Taskfile.yml', { 'delivery.taskRunner': 'task', 'delivery.scripts': true });
  const ofJust = [...just.matchAll(/^([a-z]+)[^:\n]*:$/gm)].map(([, name]) => name);
  const ofTask = [...task.matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name);
  expect(ofTask.filter((name) => name !== 'default')).toEqual(ofJust);
  expect(ofJust).toContain('deploy');
  expect(just).toContain('deploy $ENVIRONMENT $VERSION:\n    VERSION="$VERSION" scripts/deploy.sh');
  expect(just).not.toContain('{{');
});

test('The development loop uses the first environment, never production.', () => {
  const skaffold = textOf('skaffold.yaml', { 'delivery.devLoop': 'skaffold' });
  expect(skaffold).toContain('apiVersion: skaffold/v4beta13');
  expect(skaffold).toContain('deploy/kubernetes/overlays/dev');
  const tilt = textOf('Tiltfile', {
    'delivery.devLoop': 'tilt',
    'packaging.targets': ['docker', 'helm'],
  });
  expect(tilt).toContain(
    'values=["deploy/helm/app/values.yaml", "deploy/helm/app/values-dev.yaml"]',
  );
});

test('The dev container has the compiler of the image, and its libraries.', () => {
  const changes: Changes = {
    'delivery.devContainer': true,
    'build.tls': 'openssl',
    'build.protoc': true,
  };
  const image = textOf('.devcontainer/Dockerfile', changes);
  expect(image).toContain('FROM rust:1.98.0-trixie\n');
  expect(image).toContain('libssl-dev pkg-config protobuf-compiler');
  expect(JSON.parse(textOf('.devcontainer/devcontainer.json', changes))).toMatchObject({
    remoteUser: 'dev',
    forwardPorts: [8080, 9090],
  });
});

test('C-011: Renovate updates pinned versions, except the service’s image.', () => {
  const text = textOf('renovate.json', { 'delivery.renovate': true });
  const { customManagers, packageRules } = JSON.parse(text);
  const [images] = customManagers;
  const pattern = new RegExp(images.matchStrings[0]);
  expect('run hadolint/hadolint:v2.15.1@sha256:'.concat('a'.repeat(64))).toMatch(pattern);
  expect(packageRules.at(-1)).toMatchObject({
    matchPackageNames: ['ghcr.io/your-org/app'],
    enabled: false,
  });
  // The schemas that kubeconform reads in the pipelines.
  const schemas = new RegExp(customManagers.at(-1).matchStrings[0]);
  const { repository, commit } = resourceSchemas;
  expect(`https://raw.githubusercontent.com/${repository}/${commit}/{{.Group}}`).toMatch(schemas);
});

test('The image build ignores these files: a change recompiles nothing, and the linker is the builder’s.', () => {
  const ignored = docker
    .files(
      planWith({
        'delivery.taskRunner': 'just',
        'delivery.devContainer': true,
        'delivery.scripts': true,
        'build.cargoConfig': true,
        'build.toolchainFile': true,
      }),
    )
    .find(({ path }) => path === '.dockerignore')?.text;
  for (const path of [
    'justfile',
    '.devcontainer',
    'scripts/deploy.sh',
    '.cargo/config.toml',
    'rust-toolchain.toml',
  ]) {
    expect(ignored?.split('\n')).toContain(path);
  }
});

const severalText = (path: string, changes: Changes, workloads = everyKind): string =>
  workflow.files(planOfSeveral(changes, workloads)).find((file) => file.path === path)?.text ?? '';

test('The task runner starts each program, and a scheduled one in a container.', () => {
  const just = severalText('justfile', { 'delivery.taskRunner': 'just' });
  expect(just).toContain('run-worker:\n    cargo run --locked --bin orders-worker\n');
  expect(just).toContain('run-migrate:\n    cargo run --locked --bin orders-cli -- migrate\n');
  expect(just).toContain('start-nightly:\n    docker compose run --rm orders-nightly\n');
});

test('Compose does not wait for a container that ends, unless another one waits for its end.', () => {
  const just = (runs: 'before-release' | 'after-release'): string =>
    severalText(
      'justfile',
      { 'delivery.taskRunner': 'just' },
      { step: { workload: { kind: 'job' }, job: { runs } } },
    );
  expect(just('before-release')).toContain('up --build --detach --wait\n');
  expect(just('after-release')).toContain('up --build --detach\n');
});

test('A Deployment waits in Tilt for the step before the release, and every port is forwarded once.', () => {
  const admin = { ...everyKind, admin: { workload: { kind: 'server' } } } as const;
  const tilt = severalText('Tiltfile', { 'delivery.devLoop': 'tilt' }, admin);
  expect(tilt).toContain(
    'k8s_resource("orders", port_forwards=["8080:8080", "9090:9090"], resource_deps=["orders-migrate"])',
  );
  expect(tilt).toContain('k8s_resource("orders-worker", resource_deps=["orders-migrate"])');
  expect(tilt).toContain('k8s_resource("orders-admin", port_forwards=["8081:8080", "9091:9090"]');
  const skaffold = severalText('skaffold.yaml', { 'delivery.devLoop': 'skaffold' }, admin);
  expect(skaffold).toContain('resourceName: orders-admin\n');
  expect(skaffold).toContain('localPort: 8081');
});

test('A bundle of one scheduled program forwards no port.', () => {
  const changes: Changes = { 'workload.kind': 'cron', 'delivery.devLoop': 'skaffold' };
  expect(textOf('skaffold.yaml', changes)).not.toContain('portForward');
});
