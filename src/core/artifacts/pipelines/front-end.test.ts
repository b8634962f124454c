import { expect, test } from 'vitest';
import { planWith } from '../../testing/kubernetes-objects.ts';
import { pipelines } from './index.ts';

type Changes = Parameters<typeof planWith>[0];

const textOf = (path: string, changes: Changes): string =>
  pipelines.files(planWith(changes)).find((file) => file.path === path)?.text ?? '';
const github = (changes: Changes): string =>
  textOf('.github/workflows/ci.yml', { 'delivery.ci': 'github', ...changes });
const gitlab = (changes: Changes): string =>
  textOf('.gitlab-ci.yml', { 'delivery.ci': 'gitlab', ...changes });

test('GitHub builds the front end that the code embeds before clippy compiles it.', () => {
  const text = github({ 'build.frontend': 'npm' });
  expect(text).toContain('node-version: "24.21.0"\n          cache: npm');
  expect(text).toContain('cache-dependency-path: frontend/package-lock.json');
  const build = text.indexOf('(cd frontend && npm ci && npm run build)');
  expect(build).toBeGreaterThan(text.indexOf('actions/setup-node@'));
  expect(build).toBeLessThan(text.indexOf('cargo clippy'));
});

test('Another package manager is installed first, and a workspace in its root.', () => {
  const text = github({
    'build.frontend': 'pnpm',
    'build.frontendFolder': 'apps/web',
    'build.frontendLock': 'pnpm-lock.yaml',
  });
  expect(text).toContain('npm install --global pnpm@10.34.9\n');
  expect(text).toContain('pnpm install --frozen-lockfile\n');
  expect(text).toContain('(cd apps/web && pnpm run build)\n');
  expect(text).not.toContain('cache: npm');
});

test('GitLab builds it in a job of its own, whose output the Rust job takes.', () => {
  const text = gitlab({ 'build.frontend': 'yarn' });
  expect(text).toContain('front-end:\n  stage: check\n  image: node:24.21.0-trixie\n');
  expect(text).toContain('artifacts:\n    paths:\n      - frontend/dist\n');
  expect(text).toContain('needs:\n    - front-end\n');
});

test('The output is copied to the folder from which the code embeds it.', () => {
  const changes: Changes = { 'build.frontend': 'npm', 'build.frontendPath': 'assets/web' };
  expect(github(changes)).toContain(
    'mkdir -p assets/web\n          cp -R frontend/dist/. assets/web\n',
  );
  expect(gitlab(changes)).toContain('paths:\n      - assets/web\n');
});

test('WebAssembly is not compiled for clippy and tests: its folder is enough.', () => {
  for (const text of [
    github({ 'build.frontend': 'trunk' }),
    gitlab({ 'build.frontend': 'trunk' }),
  ]) {
    expect(text).toContain('mkdir -p frontend/dist');
    expect(text).not.toContain('node');
  }
});

test('A front end that the service opens at run time is only built with the image.', () => {
  const changes: Changes = { 'build.frontend': 'npm', 'build.frontendPath': '/app/static' };
  expect(github(changes)).not.toContain('npm');
  expect(gitlab(changes)).not.toContain('front-end');
});
