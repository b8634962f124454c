import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';

describe('configuration files', () => {
  it.each([
    [
      'config/default.toml',
      '[database]\nport = 5433\n[server]\nhost = "127.0.0.1"\nport = 8001\n',
      8001,
      5,
    ],
    ['configuration/base.yaml', 'database:\n  port: 5433\napplication:\n  port: 8002\n', 8002, 4],
    ['config/development.yaml', '# loco\nserver:\n  port: 5150\n', 5150, 3],
    ['Rocket.toml', '[default]\naddress = "0.0.0.0"\nport = 8004\n', 8004, 3],
    ['config.toml', 'listen = "0.0.0.0:8005"\n', 8005, 1],
    ['settings.yaml', 'http:\n  addr: "[::]:8006"\n', 8006, 2],
  ])('name the port: %s', (path, text, port, line) => {
    const { value, fact } = imported({ [path]: text });
    expect(value('project.httpPort')).toBe(port);
    expect(fact('project.httpPort')).toMatchObject({ file: path, line, certainty: 'assumed' });
  });

  it('of tools and of tests do not', () => {
    const { value } = imported({
      'docs/config.toml': 'port = 8001\n',
      'config/test.toml': 'port = 8002\n',
      '.config/nextest.toml': 'port = 8003\n',
    });
    expect(value('project.httpPort')).toBe(8080);
  });

  it('are beside the binary if the program reads them', () => {
    const { value } = imported({
      'Cargo.toml':
        '[package]\nname = "orders"\n[dependencies]\naxum = "0.8"\nconfig = { version = "0.15", features = ["yaml"] }\n',
      'config/default.yaml': 'server:\n  port: 8001\n',
    });
    expect(value('image.assets')).toEqual([{ from: 'config', to: '/app/config' }]);
    expect(value('settings.configFile')).toBe('none');
  });
});

describe('other platforms', () => {
  it('fly.toml names the port, the variables and the health path', () => {
    const { value, fact } = imported({
      'fly.toml':
        'app = "orders"\n[env]\n  MODE = "live"\n[http_service]\n  internal_port = 8010\n  [[http_service.checks]]\n    path = "/healthz"\n',
    });
    expect(value('project.httpPort')).toBe(8010);
    expect(fact('project.httpPort')).toMatchObject({ file: 'fly.toml', line: 5 });
    expect(value('project.livePath')).toBe('/healthz');
    expect(value('settings.variables')).toEqual([
      { name: 'MODE', kind: 'text', secret: false, value: 'live' },
    ]);
  });

  it('Kubernetes manifests name the port, the probes and the secrets of the container', () => {
    const text = `apiVersion: v1\nkind: Service\n---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: sidecar\n          image: proxy\n          ports: [{ containerPort: 7000 }]\n        - name: app\n          image: ghcr.io/a/orders:1\n          ports:\n            - containerPort: 8011\n          readinessProbe:\n            httpGet: { path: /ok, port: 8011 }\n          env:\n            - { name: MODE, value: live }\n            - name: ACCESS_ID\n              valueFrom: { secretKeyRef: { name: s, key: k } }\n`;
    const { value, fact } = imported({ 'k8s/app.yaml': text });
    expect(value('project.httpPort')).toBe(8011);
    expect(fact('project.httpPort')?.line).toBe(16);
    expect([value('project.readyPath'), value('project.livePath')]).toEqual(['/ok', '/ok']);
    expect(value('settings.variables')).toEqual([
      { name: 'MODE', kind: 'text', secret: false, value: 'live' },
      { name: 'ACCESS_ID', kind: 'text', secret: true, value: '' },
    ]);
  });
});

describe('the toolchain', () => {
  it.each([
    ['rust-toolchain.toml', '[toolchain]\nchannel = "1.85"\n', '1.85.0'],
    ['rust-toolchain', '1.84.1\n', '1.84.1'],
  ])('has the version of %s', (path, text, version) => {
    expect(imported({ [path]: text }).value('build.rustVersion')).toBe(version);
  });

  it('without a number is not stated', () => {
    const { value } = imported({ 'rust-toolchain.toml': '[toolchain]\nchannel = "stable"\n' });
    expect(value('build.rustVersion')).toBeUndefined();
  });

  it('is kept if it is a nightly with its date, also with the name of the host', () => {
    for (const name of ['nightly-2026-05-20', 'nightly-2026-05-20-x86_64-unknown-linux-gnu']) {
      const text = `[toolchain]\nchannel = "${name}"\n`;
      const { value } = imported({ 'rust-toolchain.toml': text });
      expect(value('build.nightly')).toBe('nightly-2026-05-20');
      expect(value('build.openPoints')).toBeUndefined();
    }
  });

  it('is an open point if it is a nightly of no date', () => {
    const { value } = imported({ 'rust-toolchain': 'nightly\n' });
    expect(value('build.nightly')).toBeUndefined();
    expect(value('build.openPoints')).toEqual([{ name: 'rust-toolchain', kind: 'nightly' }]);
  });

  it('needs the linker that .cargo/config.toml calls', () => {
    const text =
      '[target.x86_64-unknown-linux-gnu]\nlinker = "clang"\nrustflags = ["-C", "link-arg=-fuse-ld=lld"]\n[target.x86_64-pc-windows-msvc]\nlinker = "rust-lld"\n';
    const { value, fact } = imported({ '.cargo/config.toml': text });
    expect(value('image.buildPackages')).toEqual(['clang', 'lld']);
    expect(fact('image.buildPackages')).toMatchObject({ file: '.cargo/config.toml', line: 2 });
  });

  it.each([
    ['[build]\nrustflags = ["-Clink-arg=-fuse-ld=mold"]\n', ['mold']],
    [
      '[target.\'cfg(target_os = "linux")\']\nlinker = "clang"\nrustflags = "-C link-arg=-fuse-ld=/usr/bin/mold"\n',
      ['clang', 'mold'],
    ],
    ['[target.\'cfg(windows)\']\nlinker = "clang"\n', undefined],
  ])('needs no linker of another target: %s', (text, packages) => {
    expect(imported({ '.cargo/config.toml': text }).value('image.buildPackages')).toEqual(packages);
  });
});

describe('what the build of the image lacks', () => {
  const points = (files: Readonly<Record<string, string>>) =>
    imported(files).facts.filter(({ path }) => path === 'build.openPoints')[0];
  const lock = {
    'Cargo.lock':
      'version = 4\n\n[[package]]\nname = "axum"\nversion = "0.8.4"\n\n[[package]]\nname = "orders"\nversion = "0.1.0"\ndependencies = ["axum"]\n',
  };

  it.each([
    ['.cargo/config.toml', '[build]\nrustc-wrapper = "sccache"\n', 'sccache', 'wrapper', 2],
    ['build.rs', 'fn main() {\n  Command::new("git").arg("log");\n}', 'build.rs', 'git-history', 2],
    [
      'build.rs',
      'println!("cargo:rerun-if-changed=.git/HEAD");\nlet h = read("../.git/HEAD");',
      'build.rs',
      'git-history',
      2,
    ],
    [
      'src/main.rs',
      '#[derive(Embed)]\n#[folder = "frontend/dist"]\nstruct A;',
      'frontend/dist',
      'front-end',
      2,
    ],
    [
      'src/main.rs',
      'static D: Dir = include_dir!("$CARGO_MANIFEST_DIR/web/out");',
      'web/out',
      'front-end',
      1,
    ],
  ])('is an open point: %s %s', (path, text, name, kind, line) => {
    const fact = points({ ...lock, [path]: text });
    expect(fact?.value).toEqual([{ name, kind }]);
    expect(fact).toMatchObject({ file: path, line, certainty: 'assumed' });
  });

  it.each([
    ['rust-toolchain.toml', '[toolchain]\nchannel = "stable"\n'],
    ['build.rs', '// Command::new("git")\nfn main() { Command::new("protoc"); }'],
    ['src/main.rs', '#[folder = "static"]\nstruct A;'],
  ])('is nothing if the image has it: %s', (path, text) => {
    expect(points({ ...lock, 'static/a.css': '', [path]: text })).toBeUndefined();
  });
});

describe('a client of Kubernetes', () => {
  const manifest = (dependencies: string) => ({
    'Cargo.toml': `[package]\nname = "orders"\nversion = "0.1.0"\n[dependencies]\n${dependencies}`,
  });

  it('gets the token, and beside a server keeps its replicas', () => {
    const { value } = imported(
      manifest('kube = { version = "2", features = ["runtime"] }\naxum = "0.8"\n'),
    );
    expect([value('pod.automountToken'), value('workload.replicas')]).toEqual([true, undefined]);
  });

  it('that is a controller runs alone', () => {
    const { value } = imported(manifest('kube = { version = "2", features = ["runtime"] }\n'));
    expect([
      value('pod.automountToken'),
      value('workload.replicas'),
      value('workload.strategy'),
    ]).toEqual([true, 1, 'Recreate']);
  });

  it('is not one that only the tests use', () => {
    const { value } = imported({
      'Cargo.toml': '[package]\nname = "orders"\n[dev-dependencies]\nkube = "2"\n',
    });
    expect(value('pod.automountToken')).toBeUndefined();
  });
});

describe('a program with Rocket', () => {
  it('gets the variable of a port that is not its default', () => {
    const { value } = imported({
      'Cargo.toml': '[package]\nname = "orders"\n[dependencies]\nrocket = "0.5"\n',
      Dockerfile: 'FROM rust\nRUN cargo build\nEXPOSE 8055\n',
    });
    expect(value('settings.variables')).toContainEqual({
      name: 'ROCKET_PORT',
      kind: 'number',
      secret: false,
      value: '8055',
    });
  });
});

describe('what the source needs beside it', () => {
  it.each([
    ['ServeDir::new("static")', 'static'],
    ['Files::new("/static", "./static")', 'static'],
    ['Tera::new("templates/**/*.html")', 'templates'],
    ['std::fs::read_to_string("data/words.txt")', 'data/words.txt'],
    ['Migrator::new(Path::new("./migrations"))', 'migrations'],
  ])('is in the image: %s', (code, from) => {
    const files = {
      'static/a.css': '',
      'templates/a.html': '',
      'data/words.txt': '',
      'migrations/1.sql': '',
    };
    const { value, fact } = imported({ ...files, 'src/main.rs': `fn main() {\n  ${code};\n}` });
    expect(value('image.assets')).toEqual([{ from, to: `/app/${from}` }]);
    expect(fact('image.assets')).toMatchObject({ file: 'src/main.rs', line: 2 });
  });

  it.each([
    'include_str!("data/words.txt")',
    'sqlx::migrate!("./migrations")',
    '#[derive(Embed)]\n#[folder = "static"]\nstruct A;',
    'let key = "static";',
    'File::open("gone/file.txt")',
  ])('is not in the image if it is compiled in or absent: %s', (code) => {
    const files = { 'static/a.css': '', 'data/words.txt': '', 'migrations/1.sql': '' };
    expect(imported({ ...files, 'src/main.rs': code }).value('image.assets')).toBeUndefined();
  });

  it('sqlx needs its offline data only for its macros', () => {
    const manifest =
      '[package]\nname = "orders"\n[dependencies]\naxum = "0.8"\nsqlx = { version = "0.8", features = ["postgres"] }\n';
    const offline = (code: string, others: readonly string[] = []) =>
      imported({ 'Cargo.toml': manifest, 'src/main.rs': code }, 'Cargo.toml', others).fact(
        'build.sqlxOffline',
      );
    expect(offline('sqlx::query("SELECT 1")')?.value).toBe(false);
    expect(offline('sqlx::query!("SELECT 1")', ['.sqlx/query-1a.json'])).toMatchObject({
      value: true,
      certainty: 'recognised',
      line: 1,
    });
    expect(offline('sqlx::query!("SELECT 1")')).toMatchObject({
      value: true,
      certainty: 'assumed',
    });
  });
});
