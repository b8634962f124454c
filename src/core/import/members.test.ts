import { describe, expect, it } from 'vitest';
import { dependencies, main, manifest, open, read } from './testing/repository-files.ts';

describe('a member that inherits nothing', () => {
  const files = {
    'Cargo.toml': '[workspace]\nmembers = ["crates/api", "crates/store"]\n',
    'crates/api/Cargo.toml': manifest(
      'api',
      dependencies('axum = "0.8"', 'store = { path = "../store" }'),
    ),
    'crates/api/src/main.rs': main,
    'crates/store/Cargo.toml': manifest(
      'store',
      dependencies(
        'rocksdb = "0.24"',
        'rdkafka = "0.38"',
        'redis = "0.32"',
        'sqlx = { version = "0.8", features = ["postgres", "runtime-tokio-native-tls"] }',
      ),
    ),
    'crates/store/src/lib.rs': '',
  };

  it('belongs to the workspace above it and needs what its path crates need', () => {
    const { value } = read(files, 'crates/api/Cargo.toml');
    expect(value('project.layout')).toBe('workspace');
    expect(value('project.package')).toBe('api');
    expect(value('services.database')).toBe('postgresql');
    expect(value('services.cache')).toBe('valkey');
    expect(value('services.broker')).toBe('kafka');
    expect(value('build.tls')).toBe('openssl');
    expect(value('image.buildPackages')).toEqual(['g++', 'make', 'libclang-dev']);
  });

  it('is reported if the workspace neither lists nor excludes it', () => {
    const root = (rest: string) => ({ ...files, 'Cargo.toml': `[workspace]\n${rest}\n` });
    const of = (rest: string) => open(root(rest), 'crates/api/Cargo.toml', 'not-a-member');
    expect(of('members = ["crates/store"]')).toEqual(['crates/api']);
    expect(of('members = ["crates/*"]')).toEqual([]);
    expect(of('members = ["crates/store"]\nexclude = ["crates/api"]')).toEqual([]);
    const excluded = root('members = ["crates/store"]\nexclude = ["crates/api"]');
    expect(read(excluded, 'crates/api/Cargo.toml').value('project.layout')).toBe('single');
  });
});

describe('a workspace with members by pattern', () => {
  const files = {
    'Cargo.toml':
      '[workspace]\nmembers = ["crates/*"]\n[workspace.dependencies]\naxum = "0.8"\nasync-nats = "0.42"\nsqlx = { version = "0.8", features = ["postgres"] }\n',
    'crates/server/Cargo.toml': manifest(
      'server',
      dependencies('axum.workspace = true', 'jobs = { path = "../jobs" }'),
    ),
    'crates/server/src/main.rs': main,
    'crates/worker/Cargo.toml': manifest(
      'worker',
      dependencies('async-nats.workspace = true', 'jobs = { path = "../jobs" }'),
    ),
    'crates/worker/src/main.rs': main,
    'crates/jobs/Cargo.toml': manifest('jobs', dependencies('async-nats.workspace = true')),
    'crates/notes/README.md': 'no crate',
  };

  it('offers the programs, and asks which one is meant', () => {
    const { programs, wantsPackage } = read(files, 'Cargo.toml');
    expect(programs.map(({ package: owner, kind }) => [owner, kind])).toEqual([
      ['server', 'server'],
      ['worker', 'worker'],
    ]);
    expect(wantsPackage).toBe(true);
    expect(read(files, 'Cargo.toml', { package: 'server' }).value('project.binary')).toBe('server');
  });

  it('takes a program for a server if a crate below it has the server', () => {
    const more = {
      'crates/zall/Cargo.toml': manifest('zall', dependencies('server = { path = "../server" }')),
      'crates/zall/src/main.rs': main,
    };
    const { programs } = read({ ...files, ...more }, 'Cargo.toml');
    expect(programs.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['server', 'server'],
      ['worker', 'worker'],
      ['zall', 'server'],
    ]);
  });

  it('follows a pointer to its root, and excludes what the root excludes', () => {
    const apart = {
      'root/Cargo.toml':
        '[workspace]\nmembers = ["../apart"]\n[workspace.package]\nversion = "7.0.0"\n',
      'apart/Cargo.toml':
        '[package]\nname = "apart"\nversion.workspace = true\nworkspace = "../root"\n',
    };
    expect(read(apart, 'apart/Cargo.toml').value('project.version')).toBe('7.0.0');
  });

  it('takes nothing from the dependencies that the member does not reach', () => {
    const { value } = read(files, 'crates/worker/Cargo.toml');
    expect(value('project.http')).toBe(false);
    expect(value('services.broker')).toBe('nats');
    expect(value('services.database')).toBeUndefined();
  });

  it('means the default member with a service, or the only one', () => {
    const root = files['Cargo.toml'].replace(
      'members',
      'default-members = ["crates/worker"]\nmembers',
    );
    expect(read({ ...files, 'Cargo.toml': root }, 'Cargo.toml').path).toBe(
      'crates/worker/Cargo.toml',
    );
    const { 'crates/worker/Cargo.toml': _, ...others } = files;
    expect(read(others, 'Cargo.toml').path).toBe('crates/server/Cargo.toml');
  });
});
