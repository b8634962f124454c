import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../config.ts';
import { withStatements } from './code-fields.ts';
import { dependencies, main, manifest, open, read } from './testing/repository-files.ts';

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

  it('choose how the build gets to a private source', () => {
    const over = (source: string, more: Record<string, string> = {}) => {
      const text = manifest('ledger', dependencies(`types = ${source}`));
      const { value } = read({ 'Cargo.toml': text, ...more }, 'Cargo.toml');
      return [value('build.privateGit'), value('build.registries')];
    };
    expect(over('{ git = "ssh://git@git.acme.dev/types.git" }')).toEqual(['ssh', undefined]);
    expect(over('{ git = "https://git.acme.dev/types" }')).toEqual(['https', undefined]);
    expect(over('{ git = "https://github.com/tokio-rs/axum" }')).toEqual([undefined, undefined]);
    expect(over('{ version = "0.4", registry = "acme" }')).toEqual([undefined, ['acme']]);
    const index = 'sparse+https://crates.acme.dev/index/';
    const configuration = `[registries.company]\nindex = "${index}"\n`;
    const lock = [
      'version = 4',
      '[[package]]\nname = "ledger"\nversion = "0.1.0"\ndependencies = ["types"]',
      `[[package]]\nname = "types"\nversion = "0.4.1"\nsource = "${index}"`,
    ].join('\n\n');
    const files = { '.cargo/config.toml': configuration, 'Cargo.lock': lock };
    expect(over('"0.4"', files)).toEqual([undefined, ['company']]);
  });
});

describe('clients of two brokers', () => {
  const files = {
    'Cargo.toml': manifest(
      'billing',
      dependencies('axum = "0.8"', 'rdkafka = "0.38"', 'lapin = "3"'),
    ),
    'src/main.rs': main,
  };

  it('give both, with the variables of the repository', () => {
    const { value } = read(files, 'Cargo.toml');
    expect(value('services.broker')).toBe('kafka');
    expect(value('services.furtherBrokers')).toEqual([
      { kind: 'rabbitmq', variable: 'AMQP_URL', namespace: '' },
    ]);
    const named = { ...files, '.env.example': 'RABBIT_URL=amqp://localhost:5672\n' };
    const { value: of } = read(named, 'Cargo.toml');
    expect(of('services.broker')).toBe('rabbitmq');
    expect(of('services.brokerVariable')).toBe('RABBIT_URL');
    expect(of('services.furtherBrokers')).toEqual([
      { kind: 'kafka', variable: 'KAFKA_BROKERS', namespace: '' },
    ]);
  });

  it('of one kind give one, whatever else Compose runs', () => {
    const compose = 'services:\n  nats:\n    image: nats:2\n  mq:\n    image: rabbitmq:4\n';
    const one = manifest('billing', dependencies('axum = "0.8"', 'lapin = "3"'));
    const { value } = read({ ...files, 'Cargo.toml': one, 'compose.yaml': compose }, 'Cargo.toml');
    expect([value('services.broker'), value('services.furtherBrokers')]).toEqual([
      'rabbitmq',
      undefined,
    ]);
  });
});

describe('what local crates and clients need', () => {
  it('counts protoc for a local crate that generates code', () => {
    const files = {
      'Cargo.toml': '[workspace]\nmembers = ["gateway", "types"]\n',
      'gateway/Cargo.toml': manifest(
        'gateway',
        dependencies('axum = "0.8"', 'types = { path = "../types" }'),
      ),
      'types/Cargo.toml': manifest('types', '[build-dependencies]\ntonic-prost-build = "0.14"\n'),
    };
    expect(read(files, 'gateway/Cargo.toml').value('build.protoc')).toBe(true);
  });

  it('gives a controller its token, and one pod', () => {
    const text = manifest(
      'widgets',
      dependencies('kube = { version = "2", features = ["runtime"] }'),
    );
    const { value } = read({ 'Cargo.toml': text }, 'Cargo.toml');
    expect(value('pod.automountToken')).toBe(true);
    expect([value('workload.replicas'), value('workload.strategy')]).toEqual([1, 'Recreate']);
  });

  it('brings every environment of a file database down to one replica', () => {
    const text = manifest('notes', dependencies('axum = "0.8"', 'rusqlite = "0.37"'));
    const { facts } = read({ 'Cargo.toml': text }, 'Cargo.toml');
    const start = withValues(defaults, [
      [
        'environments.rows',
        defaults.environments.rows.map((row) => ({ ...row, replicas: 3, maxReplicas: 5 })),
      ],
    ]);
    const { environments, workload } = withStatements(start, facts);
    expect(workload.replicas).toBe(1);
    expect(environments.rows.every(({ replicas }) => replicas <= 1)).toBe(true);
  });
});
