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

test('The dev container compiles WebAssembly.', () => {
  const changes: Changes = { 'delivery.devContainer': true, 'build.frontend': 'trunk' };
  expect(textOf('.devcontainer/Dockerfile', changes)).toContain(
    'RUN rustup target add wasm32-unknown-unknown \\\n  && cargo install --locked trunk@0.21.14\n',
  );
});
