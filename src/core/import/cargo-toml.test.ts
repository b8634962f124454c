import { describe, expect, it } from 'vitest';
import { defaults, valueAt, withValue } from '../config.ts';
import { single } from '../decisions.ts';
import { plan } from '../plan/index.ts';
import { type ImportOptions, importCargoToml } from './cargo-toml.ts';

const read = (text: string, options?: ImportOptions) => {
  const result = importCargoToml(text, options);
  if (!result.ok) throw new Error(`line ${result.line}: ${result.message.en}`);
  return result;
};

const factsOf = (text: string, options?: ImportOptions) =>
  Object.fromEntries(read(text, options).facts.map(({ path, value }) => [path, value]));

const crate = (dependencies: string, head = ''): string =>
  `[package]\nname = "app"\n${head}\n[dependencies]\n${dependencies}`;

describe('a Cargo.toml', () => {
  it('with a syntax error is reported with line and column in both languages', () => {
    expect(importCargoToml('[package]\nname = "app\n')).toMatchObject({
      ok: false,
      line: 2,
      message: { en: expect.any(String), 'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/u) },
    });
  });

  it('may begin with a byte order mark', () => {
    expect(factsOf(`\uFEFF${crate('')}`)['project.name']).toBe('app');
  });

  it('without content gives no facts', () => {
    expect(read('').crates).toEqual([]);
    expect(factsOf('')['project.name']).toBeUndefined();
  });

  it.each([
    ['jiff = "0.2"', ['tzdata']],
    ['jiff = { version = "0.2", features = ["tzdb-bundle-always"] }', undefined],
    ['jiff = { version = "0.2", default-features = false }', undefined],
    ['chrono-tz = "0.10"', undefined],
  ])('with %s needs the time zones of the system: %s', (dependency, packages) => {
    expect(factsOf(crate(dependency))['image.runtimePackages']).toEqual(packages);
  });

  it('gives values that a Config accepts, each alone', () => {
    let config = defaults;
    for (const { path, value } of read(
      crate('axum = "0.8"\nsqlx = { version = "0.8", features = ["mysql"] }'),
    ).facts) {
      config = withValue(config, path, value);
    }
    expect(valueAt(config, 'services.database')).toBe('mysql');
    expect(plan(single(config)).services).toMatchObject([{ kind: 'mysql', port: 3306 }]);
  });
});

describe('a workspace', () => {
  const root =
    '[workspace]\nmembers = ["api", "worker"]\n[workspace.package]\nversion = "1.2.3"\n[workspace.dependencies]\nweb = { package = "axum", version = "0.8" }\ntracing-otlp = { package = "opentelemetry-otlp", version = "0.27", default-features = false, features = ["grpc-tonic"] }';
  const member =
    '[package]\nname = "api"\nversion.workspace = true\n[dependencies]\nweb = { workspace = true }\ntracing-otlp.workspace = true';

  it('gives a member its inherited versions, names and features', () => {
    const result = read(member, { workspace: root });
    expect(result.wantsWorkspace).toBe(false);
    expect(factsOf(member, { workspace: root })).toMatchObject({
      'project.version': '1.2.3',
      'project.framework': 'axum',
      'telemetry.protocol': 'grpc',
    });
    expect(result.facts.find(({ path }) => path === 'project.version')?.line).toBe(3);
  });

  it('is requested if a member is imported without its root', () => {
    expect(read(member).wantsWorkspace).toBe(true);
    expect(factsOf(member)).toMatchObject({
      'project.layout': 'workspace',
      'project.framework': 'other',
    });
  });

  it('with a syntax error is reported with its line, and the member is still imported', () => {
    const result = read(member, { workspace: '[workspace' });
    expect(result.workspaceProblem).toMatchObject({ ok: false, line: 1 });
    expect(result.facts.map(({ path }) => path)).toContain('project.name');
  });

  it('allows the user to choose a member', () => {
    expect(read(root, { package: 'worker' }).crates).toEqual([
      { kind: 'package', name: 'api', folder: 'api', line: 2, chosen: false, guessed: true },
      { kind: 'package', name: 'worker', folder: 'worker', line: 2, chosen: true, guessed: true },
    ]);
    expect(factsOf(root, { package: 'worker' })).toMatchObject({
      'project.name': 'worker',
      'project.package': 'worker',
      'project.binary': 'worker',
    });
  });

  it('says nothing about a member from the dependencies that only the root lists', () => {
    const local = `${member}\nstore = { path = "../store" }`;
    const lists = `${root}\nsqlx = { version = "0.8", features = ["postgres"] }\ntonic = "0.14"`;
    for (const text of [local, member, lists]) {
      const { facts } = read(text, text === lists ? {} : { workspace: lists });
      expect(facts.map(({ path }) => path)).not.toContain('services.database');
      expect(facts.map(({ path }) => path)).not.toContain('project.grpc');
    }
    expect(read(local, { workspace: lists }).unread).toEqual(['store']);
  });

  it('takes nothing from the root package when another member is chosen', () => {
    const mixed = `${crate('rocket = "0.5"')}\n[workspace]\nmembers = ["jobs"]`;
    expect(factsOf(mixed)).toMatchObject({
      'project.package': 'app',
      'project.framework': 'rocket',
    });
    expect(factsOf(mixed, { package: 'jobs' })['project.framework']).toBeUndefined();
  });
});

describe('binaries', () => {
  const bins = '[package]\nname = "app"\n[[bin]]\nname = "migrate"\n[[bin]]\nname = "serve"';

  it('are chosen by the user first', () => {
    expect(factsOf(bins)['project.binary']).toBe('serve');
    expect(factsOf(bins, { binary: 'migrate' })['project.binary']).toBe('migrate');
  });

  it('may need features, and the user may choose further features', () => {
    const text = `${crate('lapin = { version = "4", optional = true }')}\n[features]\ndefault = []\nqueue = ["dep:lapin"]\n_hidden = []\n[[bin]]\nname = "app"\nrequired-features = ["extra"]`;
    expect(read(text).features).toEqual(['queue']);
    expect(factsOf(text)).toMatchObject({ 'build.features': ['extra'] });
    expect(factsOf(text)['services.broker']).toBeUndefined();
    expect(factsOf(text, { features: ['queue'] })).toMatchObject({
      'build.features': ['extra', 'queue'],
      'services.broker': 'rabbitmq',
    });
  });

  it('in src/bin that `default-run` names need no declaration', () => {
    const { crates } = read('[package]\nname = "app"\ndefault-run = "server"');
    expect(
      crates.filter(({ kind }) => kind === 'binary').map(({ name, chosen }) => [name, chosen]),
    ).toEqual([
      ['app', false],
      ['server', true],
    ]);
  });
});

describe('facts from dependencies', () => {
  it.each([
    ['reqwest = "0.12"', 'openssl'],
    ['reqwest = "0.13"', 'rustls'],
    ['reqwest = { version = "0.12", default-features = false }', undefined],
    ['reqwest = { version = "0.13", features = ["native-tls-vendored"] }', 'openssl-vendored'],
    [
      'openssl-sys = { version = "0.9", features = ["vendored"] }\nnative-tls = "0.2"',
      'openssl-vendored',
    ],
    ['tokio-rustls = "0.26"\nlettre = "0.11"', 'openssl'],
    ['mysql_async = "0.37"', undefined],
    ['git2 = "0.21"', undefined],
    ['git2 = "0.20"', 'openssl'],
  ])('of TLS: %s means %s', (dependencies, tls) => {
    expect(factsOf(crate(dependencies))['build.tls']).toBe(tls);
  });

  it.each([
    ['"0.33"', 'http/protobuf'],
    ['"0.27"', 'grpc'],
    ['">=0.26, <0.28"', 'grpc'],
    ['"0"', 'http/protobuf'],
    ['{ version = "0.33", features = ["grpc-tonic"] }', 'grpc'],
    ['{ version = "0.27", default-features = false, features = ["http-proto"] }', 'http/protobuf'],
  ])('of OTLP (C-060): opentelemetry-otlp = %s means %s', (dependency, protocol) => {
    const facts = factsOf(crate(`opentelemetry-otlp = ${dependency}`));
    expect(facts['telemetry.protocol']).toBe(protocol);
    expect(facts['telemetry.enabled']).toBe(true);
  });

  it.each([
    ['diesel = { version = "2", features = ["postgres"] }', ['libpq5'], 'debian-slim'],
    [
      'diesel = { version = "2", features = ["postgres"] }\npq-sys = { version = "0.7", features = ["bundled"] }',
      undefined,
      undefined,
    ],
    [
      'diesel = { version = "2", features = ["postgres_backend"] }\ndiesel-async = { version = "0.9", features = ["postgres"] }',
      undefined,
      undefined,
    ],
    ['diesel = { version = "2", features = ["mysql"] }', ['libmariadb3'], 'debian-slim'],
    ['rusqlite = { version = "0.41", features = ["bundled"] }', undefined, undefined],
    ['sqlx = { version = "0.9", features = ["sqlite"] }', undefined, undefined],
    [
      'sqlx = { version = "0.9", features = ["sqlite-unbundled"] }',
      ['libsqlite3-0'],
      'debian-slim',
    ],
    [
      'rdkafka = { version = "0.39", features = ["dynamic-linking"] }',
      ['librdkafka1'],
      'debian-slim',
    ],
  ])('of C libraries: %s installs %j', (dependencies, packages, base) => {
    const facts = factsOf(crate(dependencies));
    expect(facts['image.runtimePackages']).toEqual(packages);
    expect(facts['image.base']).toBe(base);
  });

  it('merge the packages of several build scripts into one list', () => {
    const facts = factsOf(
      crate('rdkafka = "0.39"\ntikv-jemallocator = "0.6"\nsnmalloc-rs = "0.7"'),
    );
    expect(facts['image.buildPackages']).toEqual(['g++', 'make', 'cmake']);
  });

  it.each([
    'rustls = { version = "0.23", features = ["fips"] }',
    'tokio-rustls = { version = "0.26", features = ["fips"] }',
    'hyper-rustls = { version = "0.27", features = ["fips"] }',
    'quinn = { version = "0.11", features = ["rustls-aws-lc-rs-fips"] }',
    'aws-smithy-http-client = { version = "1", features = ["rustls-aws-lc-fips"] }',
  ])('name what the FIPS module needs to compile: %s', (dependency) => {
    const packages = factsOf(crate(dependency))['image.buildPackages'];
    expect(packages).toEqual(expect.arrayContaining(['cmake', 'golang-go']));
  });

  it.each(['web-push = "0.11"', 'paho-mqtt = "0.13"'])('include OpenSSL: %s', (dependency) => {
    expect(factsOf(crate(dependency))['build.tls']).toBe('openssl');
  });

  it('compile the C library of an MQTT client with CMake', () => {
    expect(factsOf(crate('paho-mqtt = "0.13"'))['image.buildPackages']).toContain('cmake');
  });

  it('say that jemalloc is linked', () => {
    expect(factsOf(crate('tikv-jemallocator = "0.6"'))['build.jemalloc']).toBe(true);
    const inRocksdb = 'rocksdb = { version = "0.24", features = ["jemalloc"] }';
    expect(factsOf(crate(inRocksdb))['build.jemalloc']).toBe(true);
    expect(factsOf(crate('mimalloc = "0.1"'))['build.jemalloc']).toBeUndefined();
  });

  it.each([
    [
      'axum-prometheus = "0.9"\nmetrics-exporter-prometheus = "0.17"',
      { 'telemetry.requestMetric': 'axum' },
    ],
    [
      'actix-web-prom = "0.9"',
      { 'telemetry.durationMetric': 'api_http_requests_duration_seconds' },
    ],
    ['axum-otel-metrics = "0.12"', { 'telemetry.requestMetric': 'http' }],
    ['poem = { version = "3", features = ["prometheus"] }', {}],
    [
      'rocket_prometheus = "0.10"',
      {
        'telemetry.requestMetric': 'custom',
        'telemetry.durationMetric': 'rocket_http_requests_duration_seconds',
        'telemetry.statusLabel': 'status',
      },
    ],
  ])('scrape an exporter in the router on the port of the application: %s', (lines, series) => {
    expect(factsOf(crate(lines))).toMatchObject({
      'project.metrics': true,
      'project.metricsPort': 8080,
      ...series,
    });
  });

  it('include protoc, unless the build contains a compiler or is disabled', () => {
    const build = '\n[build-dependencies]\nprost-build = "0.14"\n';
    expect(factsOf(crate(build))['build.protoc']).toBe(true);
    expect(factsOf(crate(`${build}protox = "0.9"`))['build.protoc']).toBeUndefined();
    expect(factsOf(crate(build, 'build = false'))['build.protoc']).toBeUndefined();
  });

  it('choose glibc instead of musl for a library that must be linked dynamically', () => {
    const musl = "\n[target.x86_64-unknown-linux-musl.dependencies]\nmimalloc = '0.1'";
    expect(factsOf(crate(musl))['build.libc']).toBe('musl');
    const both = factsOf(crate(`rusqlite = "0.41"${musl}`));
    expect([both['build.libc'], both['image.base']]).toEqual([undefined, 'debian-slim']);
  });

  it('disable the probes for a worker without a port', () => {
    expect(factsOf(crate('lapin = "4"'))).toMatchObject({
      'project.http': false,
      'project.metrics': false,
      'probes.livenessType': 'none',
      'services.broker': 'rabbitmq',
    });
  });
});

describe('a text that is too large for a manifest', () => {
  it.each([
    ['a key of 20,000 parts', `[package]\n${'a.'.repeat(20_000)}a = 1\n`, 2],
    ['a header of 20,000 parts', `[package]\n\n[${'a . '.repeat(20_000)}a]\n`, 3],
    ['an inline key of 20,000 parts', `a = { ${'"b".'.repeat(20_000)}b = 1 }\n`, 1],
    ['100,000 dependencies', `[dependencies]\n${'a = "1"\n'.repeat(100_000)}`, 1],
  ])('is refused before it is parsed: %s', (_, text, line) => {
    const imported = importCargoToml(text);
    expect(imported.ok).toBe(false);
    expect(!imported.ok && imported.line).toBe(line);
    expect(!imported.ok && imported.message.en).toMatch(
      /no manifest has such a key|more than 128000/u,
    );
  });

  it('is accepted below the limit, with thousands of dependencies', () => {
    const crates = Array.from({ length: 7000 }, (_, index) => `crate-${index} = "1"\n`).join('');
    const imported = importCargoToml(
      `[package]\nname = "a"\n[dependencies]\n${crates}axum = "0.8"\n`,
    );
    expect(imported.ok && imported.facts.some(({ line }) => line === 7004)).toBe(true);
  });

  it('is refused for a member and for a root, too', () => {
    const root = `[workspace]\nmembers = []\n${'# \n'.repeat(60_000)}`;
    const imported = importCargoToml('[package]\nname = "a"\n', { workspace: root });
    expect(imported.ok && imported.workspaceProblem?.message.en).toMatch(/more than 128000/u);
  });

  it('does not include long texts and comments full of dots', () => {
    const dots = '.'.repeat(500);
    const text = `# ${dots}\n[package]\nname = "a"\ndescription = "${dots} ${'a. '.repeat(150)}"\n`;
    expect(importCargoToml(text).ok).toBe(true);
  });
});
