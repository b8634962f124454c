import { describe, expect, test } from 'vitest';
import type { Change } from '../../testing/change.ts';
import { fileOf } from './testing/docker-files.ts';

describe('the build context', () => {
  const ignored = (...changes: readonly Change[]) =>
    fileOf('.dockerignore', changes)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  test('Cargo.lock, tests, benches and examples stay in it (C-004, C-005).', () => {
    for (const name of ['Cargo.lock', 'tests', 'benches', 'examples', '*.md', '.sqlx']) {
      expect(ignored()).not.toContain(name);
    }
  });

  test('Output, history, secrets and the manifests are left out (C-005).', () => {
    const list = ignored(['packaging.directory', 'ops/deploy']);
    expect(list).toEqual(expect.arrayContaining(['target', '.git', '**/.env*', 'ops/deploy']));
  });

  test('A file that the image copies is included again.', () => {
    const assets = [
      { from: 'deploy/schema.sql', to: '/app/schema.sql' },
      { from: 'migrations', to: '/app/migrations' },
    ];
    const list = ignored(['image.assets', assets]);
    expect(list).toContain('!deploy/schema.sql');
    expect(list).not.toContain('!migrations');
  });

  test('A crate in a folder of the bundle is included again.', () => {
    const list = ignored(['build.contextPaths', ['deploy/agent', 'scripts', 'crates/api']]);
    expect(list.filter((line) => line.startsWith('!'))).toEqual(['!deploy/agent']);
  });
});
