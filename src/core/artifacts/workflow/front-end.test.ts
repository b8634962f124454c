import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { workflow } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const textOf = (path: string, changes: Changes): string =>
  workflow.files(planWith(changes)).find((file) => file.path === path)?.text ?? '';

test('The task runner builds the front end.', () => {
  const just = textOf('justfile', { 'delivery.taskRunner': 'just', 'build.frontend': 'bun' });
  expect(just).toContain(
    'front-end:\n    (cd frontend && bun install --frozen-lockfile && bun run build)\n',
  );
  const task = textOf('Taskfile.yml', { 'delivery.taskRunner': 'task', 'build.frontend': 'trunk' });
  expect(task).toContain('(cd frontend && trunk build --release --locked)');
});

test('The dev container has the Node of the image build and builds the front end once.', () => {
  const changes: Changes = { 'delivery.devContainer': true, 'build.frontend': 'pnpm' };
  const image = textOf('.devcontainer/Dockerfile', changes);
  expect(image).toContain('COPY --from=node:24.21.0-trixie /usr/local/bin/node ');
  expect(image).toContain('&& npm install --global pnpm@10.34.9\n');
  expect(textOf('.devcontainer/devcontainer.json', changes)).toContain(
    'cargo fetch --locked && (cd frontend && pnpm install --frozen-lockfile && pnpm run build)"',
  );
});

test('Renovate raises the tool that a command installs, together with Node.', () => {
  const changes: Changes = { 'delivery.renovate': true, 'delivery.devContainer': true };
  const read = (more: Changes) =>
    JSON.parse(textOf('renovate.json', { ...changes, ...more })) as {
      customManagers: { matchStrings: string[]; datasourceTemplate: string }[];
      packageRules: { groupName?: string }[];
    };
  for (const frontend of ['pnpm', 'yarn', 'bun', 'trunk'] as const) {
    const { customManagers } = read({ 'build.frontend': frontend });
    const image = textOf('.devcontainer/Dockerfile', { ...changes, 'build.frontend': frontend });
    const found = new RegExp(customManagers[0]?.matchStrings[0] ?? '').exec(image);
    expect(found?.groups?.['currentValue'], frontend).toMatch(/^\d+\.\d+\.\d+$/);
  }
  const rules = (more: Changes) => read(more).packageRules.map(({ groupName }) => groupName);
  expect(rules({ 'build.frontend': 'npm' })).toContain('Node');
  expect(rules({})).not.toContain('Node');
  expect(read({}).customManagers).toHaveLength(4);
});

test('The dev container compiles WebAssembly.', () => {
  const changes: Changes = { 'delivery.devContainer': true, 'build.frontend': 'trunk' };
  expect(textOf('.devcontainer/Dockerfile', changes)).toContain(
    'RUN rustup target add wasm32-unknown-unknown \\\n  && cargo install --locked trunk@0.21.14\n',
  );
});
