import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../config.ts';
import { filesFrom, importProject, type ProjectChoice } from './project.ts';

type Files = Readonly<Record<string, string>>;

const manifest = (name: string, rest = ''): string =>
  `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2024"\n${rest}`;
const dependencies = (...lines: readonly string[]): string =>
  `[dependencies]\n${lines.join('\n')}\n`;
const main = 'fn main() {}\n';

const read = (files: Files, path: string, choice: ProjectChoice = {}) => {
  const imported = importProject(path, filesFrom(new Map(Object.entries(files))), choice);
  if (!imported.ok) throw new Error(imported.message.en);
  const factOf = (field: FieldPath) => imported.facts.find((fact) => fact.path === field);
  return {
    ...imported,
    value: (field: FieldPath) => factOf(field)?.value,
    certainty: (field: FieldPath) => factOf(field)?.certainty,
    because: (field: FieldPath) => factOf(field)?.because.en,
  };
};

/** The open points of one kind. */
const open = (files: Files, path: string, kind: string): readonly string[] => {
  const rows = read(files, path).value('build.openPoints');
  return (Array.isArray(rows) ? rows : []).flatMap((row) =>
    // Rows of a table field are records by column.
    (row as { kind: string }).kind === kind ? [(row as { name: string }).name] : [],
  );
};

const lock = (...packages: readonly (readonly [name: string, ...needs: string[]])[]): string =>
  `version = 4\n\n${packages
    .map(([name, ...needs], index) => {
      const source =
        index === 0 ? '' : 'source = "registry+https://github.com/rust-lang/crates.io-index"\n';
      const list = needs.map((need) => ` "${need}",\n`).join('');
      return `[[package]]\nname = "${name}"\nversion = "1.0.0"\n${source}dependencies = [\n${list}]\n`;
    })
    .join('\n')}`;

const systemCrates = `alsa-sys cairo-sys-rs dav1d-sys devicemapper-sys fuse3-sys gdal-sys geos-sys
  glib-sys gstreamer-sys hdf5-sys hwlocality-sys leptonica-sys libarchive-sys libdbus-sys libgssapi-sys
  libheif-sys libseccomp-sys libsqlite3-sys libsystemd-sys libudev-sys libvips-sys magic-sys mlua-sys
  mysqlclient-sys nettle-sys nftnl-sys odbc-sys pam-sys pango-sys pq-sys proj-sys selinux-sys
  tesseract-sys zmq-sys`.split(/\s+/u);

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

describe('the program to ship', () => {
  const declared = (name: string, path: string) => `[[bin]]\nname = "${name}"\npath = "${path}"\n`;

  it('is src/main.rs and not a tool that is declared beside it', () => {
    const files = {
      'Cargo.toml': manifest('todos', declared('openapi', 'src/openapi.rs')),
      'src/main.rs': main,
      'src/openapi.rs': main,
    };
    const { value, certainty, programs } = read(files, 'Cargo.toml');
    expect([value('project.binary'), certainty('project.binary')]).toEqual(['todos', 'assumed']);
    expect(programs.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['openapi', 'tool'],
      ['todos', 'worker'],
    ]);
  });

  it('is src/main.rs beside a worker, which is offered, too', () => {
    const files = {
      'Cargo.toml': manifest(
        'shop',
        `${declared('runbook', 'src/bin/runbook/r.rs')}${declared('worker', 'src/w.rs')}${dependencies('axum = "0.8"')}`,
      ),
      'src/main.rs': main,
      'src/w.rs': main,
    };
    const { value, programs } = read(files, 'Cargo.toml');
    expect(value('project.binary')).toBe('shop');
    expect(programs.map(({ binary, kind }) => [binary, kind])).toEqual([
      ['runbook', 'tool'],
      ['worker', 'worker'],
      ['shop', 'server'],
    ]);
  });

  it.each([
    ['src/bin/bootstrap.rs', 'bootstrap'],
    ['src/bin/bootstrap/main.rs', 'bootstrap'],
    ['src/main.rs', 'controller'],
  ])('is the only one that the files %s give', (path, binary) => {
    const files = { 'Cargo.toml': manifest('controller'), 'src/lib.rs': '', [path]: main };
    const { value, certainty } = read(files, 'Cargo.toml');
    expect(value('project.binary')).toBe(binary);
    expect(certainty('project.binary')).toBe('recognised');
  });

  it('is only a declared one if `autobins` is off, or the edition is 2015', () => {
    const sources = { 'src/main.rs': main, 'src/bin/seed.rs': main, 'src/a.rs': main };
    const off = `autobins = false\n${declared('a', 'src/a.rs')}`;
    const names = (text: string) =>
      read({ 'Cargo.toml': text, ...sources }, 'Cargo.toml').programs.map(({ binary }) => binary);
    expect(names(manifest('x', off))).toEqual(['a']);
    expect(names(`[package]\nname = "x"\n${declared('a', 'src/a.rs')}`)).toEqual(['a']);
    expect(names(manifest('x', declared('a', 'src/a.rs')))).toEqual(['a', 'x', 'seed']);
    expect(names('[package]\nname = "x"\n')).toEqual(['x', 'seed']);
    // A file that a declared binary uses gives no second binary.
    expect(names(manifest('x', declared('a', 'src/main.rs')))).toEqual(['a', 'seed']);
  });

  it.each(['openapi', 'xtask', 'seed', 'migrate', 'healthcheck', 'gen-schema', 'shop-cli'])(
    'is not the tool %s',
    (tool) => {
      const files = {
        'Cargo.toml': manifest('lib', dependencies('axum = "0.8"')),
        'src/lib.rs': '',
        [`src/bin/${tool}.rs`]: main,
        'src/bin/zz.rs': main,
      };
      expect(read(files, 'Cargo.toml').value('project.binary')).toBe('zz');
    },
  );
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

describe('Cargo.lock', () => {
  const files = (text: string, ...lines: readonly string[]) => ({
    'Cargo.toml': manifest('files', dependencies('axum = "0.8"', ...lines)),
    'Cargo.lock': text,
    'src/main.rs': main,
  });

  it('shows a library that a dependency of a dependency needs', () => {
    const text = lock(
      ['files', 'axum', 'minio'],
      ['axum'],
      ['minio', 'reqwest'],
      ['reqwest', 'native-tls'],
      ['native-tls', 'openssl-sys'],
      ['openssl-sys'],
    );
    const { value, because } = read(files(text, 'minio = "0.3"'), 'Cargo.toml');
    expect(value('build.tls')).toBe('openssl');
    expect(because('build.tls')).toBe(
      'dependency `minio` → `reqwest` → `native-tls` → `openssl-sys` in Cargo.lock',
    );
  });

  it('shows which features compile a library from source', () => {
    const built = (...needs: readonly string[]) => {
      const text = lock(
        ['files', 'axum', 'x'],
        ['axum'],
        ['x', 'openssl-sys', 'libsqlite3-sys'],
        ['openssl-sys', ...needs],
        ['libsqlite3-sys', ...needs],
        ['openssl-src'],
        ['cc'],
      );
      const { value } = read(files(text, 'x = "1"'), 'Cargo.toml');
      return [value('build.tls'), value('image.runtimePackages')];
    };
    expect(built()).toEqual(['openssl', ['libsqlite3-0']]);
    expect(built('openssl-src', 'cc')).toEqual(['openssl-vendored', undefined]);
  });

  it('gives the packages of more crates than anyone lists by hand', () => {
    const crates = systemCrates.map((crate): [string] => [crate]);
    const text = lock(['files', 'axum', 'x'], ['axum'], ['x', ...systemCrates], ...crates);
    const { value, because } = read(files(text, 'x = "1"'), 'Cargo.toml');
    const packages = value('image.buildPackages');
    expect(Array.isArray(packages) && packages.length).toBeGreaterThan(systemCrates.length);
    expect(because('image.buildPackages')?.split('; ')).toHaveLength(5);
  });

  it('counts only what the package reaches, without development dependencies', () => {
    const text = `${lock(['files', 'axum', 'bench'], ['axum'], ['bench', 'zmq-sys'], ['zmq-sys'], ['rdkafka-sys'])}\n[[package]]\nname = "other"\nversion = "0.1.0"\ndependencies = ["rdkafka-sys"]\n`;
    const root = `${files('')['Cargo.toml']}[dev-dependencies]\nbench = "1"\n`;
    const { value } = read({ ...files(text), 'Cargo.toml': root }, 'Cargo.toml');
    expect(value('image.buildPackages')).toBeUndefined();
    expect(value('build.openPoints')).toBeUndefined();
  });

  it('makes a finding of a crate with C code that the table does not have', () => {
    const text = lock(
      ['files', 'axum', 'x'],
      ['axum'],
      ['x', 'acme-hsm-sys', 'probe', 'windows-sys'],
      ['acme-hsm-sys'],
      ['probe', 'pkg-config'],
      ['windows-sys'],
      ['pkg-config'],
    );
    const points = open(files(text, 'x = "1"'), 'Cargo.toml', 'native-crate');
    expect(points).toEqual(['acme-hsm-sys', 'probe']);
  });

  it('is a finding if it is missing, ignored by Git or older than the manifest', () => {
    const text = lock(['files', 'axum'], ['axum']);
    const { 'Cargo.lock': _, ...without } = files(text);
    expect(open(files(text), 'Cargo.toml', 'lock-file')).toEqual([]);
    expect(open(without, 'Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    const ignored = { ...files(text), '.gitignore': 'target\n/Cargo.lock\n' };
    expect(open(ignored, 'Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    const kept = { ...files(text), '.gitignore': '*.lock\n!Cargo.lock\n' };
    expect(open(kept, 'Cargo.toml', 'lock-file')).toEqual([]);
    expect(open(files(text, 'tokio = "1"'), 'Cargo.toml', 'stale-lock')).toEqual(['tokio']);
    // A manifest alone is not a repository.
    expect(open({ 'Cargo.toml': without['Cargo.toml'] }, 'Cargo.toml', 'lock-file')).toEqual([]);
  });

  it('of the workspace counts for a member', () => {
    const workspace = {
      'Cargo.toml': '[workspace]\nmembers = ["api"]\n',
      'api/Cargo.toml': files('')['Cargo.toml'],
      'api/src/main.rs': main,
    };
    const text = lock(['files', 'axum'], ['axum']);
    expect(open(workspace, 'api/Cargo.toml', 'lock-file')).toEqual(['Cargo.lock']);
    expect(open({ ...workspace, 'api/Cargo.lock': text }, 'api/Cargo.toml', 'lock-file')).toEqual([
      'Cargo.lock',
    ]);
    expect(open({ ...workspace, 'Cargo.lock': text }, 'api/Cargo.toml', 'lock-file')).toEqual([]);
  });
});

describe('crates of the repository', () => {
  const workspace = (root: string, member: string, more: Files = {}): Files => ({
    'service/Cargo.toml': `[workspace]\nmembers = ["bridge"]\n${root}`,
    'service/bridge/Cargo.toml': manifest('bridge', dependencies('axum = "0.8"', member)),
    'service/bridge/src/main.rs': main,
    ...more,
  });
  const path = 'service/bridge/Cargo.toml';

  it('above the workspace are reported: the build context does not contain them', () => {
    const client = { 'client/Cargo.toml': manifest('client') };
    const own = workspace('', 'client = { path = "../../client" }', client);
    const shared = workspace(
      '[workspace.dependencies]\nclient = { path = "../client" }\n',
      'client.workspace = true',
      client,
    );
    expect(open(own, path, 'outside-crate')).toEqual(['client']);
    expect(open(shared, path, 'outside-crate')).toEqual(['client']);
    expect(read(own, path).value('image.cache')).toBe('cache-mounts');
  });

  it('count for every member, because Cargo loads the whole workspace', () => {
    const other = {
      'service/other/Cargo.toml': `cargo-features = ["x"]\n${manifest('other', '[dev-dependencies]\ny = { path = "../../y" }\nz = { path = "../z" }\n')}`,
    };
    const files = workspace('', '', other);
    const root = { 'service/Cargo.toml': '[workspace]\nmembers = ["bridge", "other"]\n' };
    expect(open({ ...files, ...root }, path, 'outside-crate')).toEqual(['y']);
    expect(open({ ...files, ...root }, path, 'missing-crate')).toEqual(['service/z']);
    expect(open({ ...files, ...root }, path, 'nightly')).toEqual(['x']);
  });

  it('in a folder for generated files stay in the build context', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["api", "deploy", "scripts/gen"]\n',
      'api/Cargo.toml': manifest('api'),
      'deploy/Cargo.toml': manifest('deploy'),
      'scripts/gen/Cargo.toml': manifest('gen'),
    };
    expect(read(files, 'api/Cargo.toml').value('build.contextPaths')).toEqual([
      'deploy',
      'scripts/gen',
    ]);
  });

  it('that are missing are reported, such as a Git submodule', () => {
    expect(open(workspace('', 'x = { path = "../vendor/x" }'), path, 'missing-crate')).toEqual([
      'service/vendor/x',
    ]);
    const inside = workspace('', 'x = { path = "../x" }', {
      'service/x/Cargo.toml': manifest('x'),
    });
    expect(open(inside, path, 'missing-crate')).toEqual([]);
    expect(read(inside, path).value('image.cache')).toBeUndefined();
  });

  it('that `[patch]` uses or that are excluded are unknown to cargo-chef', () => {
    const patch = '[patch.crates-io]\nitoa = { path = "vendor/itoa" }\n';
    const vendored = { 'service/vendor/itoa/Cargo.toml': manifest('itoa') };
    expect(read(workspace(patch, 'serde_json = "1"', vendored), path).value('image.cache')).toBe(
      'cache-mounts',
    );
    const excluded = workspace('exclude = ["x"]\n', 'x = { path = "../x" }', {
      'service/x/Cargo.toml': manifest('x'),
    });
    expect(read(excluded, path).value('image.cache')).toBe('cache-mounts');
  });

  it('that `[patch]` uses replace the crate of the registry', () => {
    const patch = '[patch.crates-io]\nstore = { path = "vendor/store" }\n';
    const vendored = {
      'service/vendor/store/Cargo.toml': manifest('store', dependencies('redis = "1"')),
    };
    expect(read(workspace(patch, 'store = "1"', vendored), path).value('services.cache')).toBe(
      'valkey',
    );
  });
});

describe('features', () => {
  const vault = manifest(
    'vault',
    `[features]\ndefault = []\nmysql = ["diesel/mysql"]\npostgresql = ["diesel/postgres"]\ntrace = []\n${dependencies('diesel = "2"', 'rocket = "0.5"')}`,
  );

  it('of which one must be chosen are offered and reported', () => {
    expect(open({ 'Cargo.toml': vault }, 'Cargo.toml', 'features')).toEqual(['mysql, postgresql']);
    const { value } = read({ 'Cargo.toml': vault }, 'Cargo.toml', { features: ['postgresql'] });
    expect(value('build.openPoints')).toBeUndefined();
    expect(value('services.database')).toBe('postgresql');
    expect(value('image.runtimePackages')).toEqual(['libpq5']);
  });

  it('that bring the optional server are switched on', () => {
    const shop = (more: string) =>
      manifest(
        'shop',
        `${more}[features]\nhydrate = []\nssr = ["dep:axum"]\n${dependencies('axum = { version = "0.8", optional = true }')}`,
      );
    const stated = '[package.metadata.leptos]\nbin-features = ["ssr"]\n';
    for (const [text, certainty] of [
      [shop(''), 'assumed'],
      [shop(stated), 'recognised'],
    ] as const) {
      const { value, certainty: of } = read({ 'Cargo.toml': text }, 'Cargo.toml');
      expect(value('build.features')).toEqual(['ssr']);
      expect(of('build.features')).toBe(certainty);
      expect(value('project.framework')).toBe('axum');
    }
  });
});

describe('manifests that the image cannot build as they are', () => {
  it('ask for a nightly cargo', () => {
    const text = `cargo-features = ["profile-rustflags"]\n${manifest('ledger')}`;
    expect(open({ 'Cargo.toml': text }, 'Cargo.toml', 'nightly')).toEqual(['profile-rustflags']);
  });

  it.each([
    [
      '{ git = "ssh://git@git.acme.dev/platform/types.git" }',
      'ssh://git.acme.dev/platform/types.git',
    ],
    ['{ git = "git@github.com:acme/types.git" }', 'ssh://github.com/acme/types.git'],
    ['{ git = "https://git.acme.dev/types" }', 'https://git.acme.dev/types'],
    ['{ version = "0.4", registry = "acme" }', 'acme'],
    ['{ git = "https://github.com/tokio-rs/axum" }', undefined],
    ['{ git = "https://gitlab.com/a/b.git", tag = "v1" }', undefined],
    ['"1"', undefined],
  ])('need credentials for %s: %s', (source, name) => {
    const text = manifest('ledger', dependencies(`types = ${source}`));
    expect(open({ 'Cargo.toml': text }, 'Cargo.toml', 'private-source')).toEqual(
      name === undefined ? [] : [name],
    );
  });
});
