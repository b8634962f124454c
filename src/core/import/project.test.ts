import { describe, expect, it } from 'vitest';
import { filesFrom, importProject, type ProjectChoice } from './project.ts';

const shop = {
  'Cargo.toml':
    '[workspace]\nmembers = ["crates/*", "tools/seed"]\nexclude = ["crates/old"]\n[workspace.package]\nversion = "1.2.0"\nedition = "2024"\n[workspace.dependencies]\nshared = { path = "crates/shared" }\n',
  'crates/api/Cargo.toml':
    '[package]\nname = "shop-api"\nversion.workspace = true\n[dependencies]\naxum = "0.8"\nshared = { workspace = true }\n',
  'crates/worker/Cargo.toml':
    '[package]\nname = "shop-worker"\nversion.workspace = true\n[dependencies]\nshared = { path = "../shared" }\n',
  'crates/shared/Cargo.toml':
    '[package]\nname = "shared"\nversion.workspace = true\n[dependencies]\ntonic = "0.14"\nstore = { path = "../store", features = ["live"] }\n[build-dependencies]\ntonic-prost-build = "0.14"\n',
  'crates/store/Cargo.toml':
    '[package]\nname = "store"\nversion = "0.1.0"\n[features]\nlive = ["dep:sqlx"]\n[dependencies]\nsqlx = { version = "0.8", features = ["postgres"], optional = true }\n',
  'crates/old/Cargo.toml': '[package]\nname = "old"\n',
  'tools/seed/Cargo.toml': '[package]\nname = "seed-data"\nversion = "0.1.0"\n',
};

const read = (
  path: string,
  choice: ProjectChoice = {},
  files: Readonly<Record<string, string>> = shop,
) => {
  const imported = importProject(path, filesFrom(new Map(Object.entries(files))), choice);
  if (!imported.ok) throw new Error(imported.message.en);
  const value = (field: string) => imported.facts.find(({ path: one }) => one === field)?.value;
  return { ...imported, value };
};

describe('a workspace root with its members', () => {
  it('imports its only member', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\n',
      'crates/api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\nactix-web = "4"\n',
    };
    const { path, value, wantsPackage } = read('Cargo.toml', {}, files);
    expect([path, wantsPackage]).toEqual(['crates/api/Cargo.toml', false]);
    expect([value('project.name'), value('project.framework')]).toEqual(['api', 'actix-web']);
  });

  it('asks for the package, and for no file if all manifests are given', () => {
    expect(read('Cargo.toml')).toMatchObject({ wantsPackage: true, hasMembers: true });
    const alone = { 'Cargo.toml': shop['Cargo.toml'] };
    expect(read('Cargo.toml', {}, alone)).toMatchObject({ wantsPackage: true, hasMembers: false });
  });
});

describe('a package with path dependencies', () => {
  it.each(['crates/worker/Cargo.toml', 'crates/api/Cargo.toml'])(
    'needs what they need, from crate to crate: %s',
    (path) => {
      const { value, unread, facts } = read(path);
      expect(value('build.protoc')).toBe(true);
      expect(value('services.database')).toBe('postgresql');
      expect(value('project.version')).toBe('1.2.0');
      expect(unread).toEqual([]);
      const protoc = facts.find((fact) => fact.path === 'build.protoc');
      expect(protoc?.because).toEqual({
        en: 'local crate `shared`: build dependency `tonic-prost-build`',
        'zh-CN': '本地 crate `shared` 的构建依赖 `tonic-prost-build`',
      });
      expect(protoc?.certainty).toBe('recognised');
    },
  );

  it('is not a gRPC server only because a local crate generates gRPC code', () => {
    expect(read('crates/worker/Cargo.toml').value('project.http')).toBe(false);
    expect(read('crates/worker/Cargo.toml').value('project.grpc')).toBeUndefined();
  });

  it('is assumed to be a server if a local crate depends on a server framework', () => {
    const files = {
      'Cargo.toml': '[package]\nname = "app"\n[dependencies]\nserver = { path = "server" }\n',
      'server/Cargo.toml': '[package]\nname = "server"\n[dependencies]\naxum = "0.8"\n',
    };
    const { facts } = read('Cargo.toml', {}, files);
    const framework = facts.find(({ path }) => path === 'project.framework');
    expect(framework).toMatchObject({ value: 'axum', certainty: 'assumed' });
  });

  it('reports the dependencies whose manifests are missing', () => {
    const files = { 'api/Cargo.toml': shop['crates/worker/Cargo.toml'] };
    expect(read('api/Cargo.toml', {}, files).unread).toEqual(['shared']);
  });

  it('is read without an endless loop if crates depend on each other in a circle', () => {
    const files = {
      'a/Cargo.toml': '[package]\nname = "a"\n[dependencies]\nb = { path = "../b" }\n',
      'b/Cargo.toml': '[package]\nname = "b"\n[dependencies]\na = { path = "../a" }\n',
    };
    expect(read('a/Cargo.toml', {}, files).value('project.name')).toBe('a');
  });
});

describe('a workspace', () => {
  it('lists its members by the names in their manifests, also for patterns', () => {
    const { crates, wantsPackage } = read('Cargo.toml');
    expect(crates.map(({ name, folder }) => [name, folder])).toEqual([
      ['shop-api', 'crates/api'],
      ['shared', 'crates/shared'],
      ['store', 'crates/store'],
      ['shop-worker', 'crates/worker'],
      ['seed-data', 'tools/seed'],
    ]);
    expect(wantsPackage).toBe(true);
  });

  it.each(['shop-worker', 'crates/worker', 'worker', './crates/worker/'])(
    'reads the member that is chosen as %s',
    (name) => {
      const { path, value, crates, wantsPackage } = read('Cargo.toml', { package: name });
      expect(path).toBe('crates/worker/Cargo.toml');
      expect(value('project.package')).toBe('shop-worker');
      expect(value('build.protoc')).toBe(true);
      expect(crates.filter(({ chosen }) => chosen).map((crate) => crate.name)).toContain(
        'shop-worker',
      );
      expect(wantsPackage).toBe(false);
    },
  );

  it('says which manifest is missing when the chosen member is not among the files', () => {
    const files = { 'Cargo.toml': '[workspace]\nmembers = ["crates/api"]\n' };
    const { wantsPackage, wantsMember } = read('Cargo.toml', { package: 'api' }, files);
    expect({ wantsPackage, wantsMember }).toEqual({
      wantsPackage: false,
      wantsMember: 'crates/api',
    });
  });
});
