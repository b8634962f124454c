import { describe, expect, test } from 'vitest';
import { everyKind, planOfSeveral } from '../../testing/several-workloads.ts';
import { rustCode } from './index.ts';

type Changes = Parameters<typeof planOfSeveral>[0];
type Workloads = Parameters<typeof planOfSeveral>[1];

const filesOf = (
  changes: Changes = {},
  workloads: Workloads = everyKind,
): ReadonlyMap<string, string> => {
  const workspace: Changes = {
    'rust.code': 'crate',
    'project.layout': 'workspace',
    'services.database': 'postgresql',
    'services.broker': 'nats',
    ...changes,
  };
  const files = rustCode.files(planOfSeveral(workspace, workloads));
  return new Map(files.map(({ path, text }) => [path, text]));
};

const main = (name: string, changes: Changes = {}, workloads?: Workloads): string =>
  filesOf(changes, workloads).get(`crates/${name}/src/main.rs`) ?? '';

test('Each program is a package, and the root names all of them.', () => {
  const files = filesOf();
  expect([...files.keys()].filter((path) => path.endsWith('Cargo.toml'))).toEqual([
    'Cargo.toml',
    'crates/orders-api/Cargo.toml',
    'crates/orders-worker/Cargo.toml',
    'crates/orders-cli/Cargo.toml',
    'crates/orders-shared/Cargo.toml',
  ]);
  const root = files.get('Cargo.toml') ?? '';
  for (const name of ['api', 'worker', 'cli', 'shared']) {
    expect(root).toContain(`"crates/orders-${name}"`);
    expect(files.get(`crates/orders-${name}/Cargo.toml`)).toContain(`name = "orders-${name}"`);
  }
});

test('The packages stand beside the folder of the first one.', () => {
  const files = filesOf({ 'rust.directory': 'services/api' });
  expect(files.get('services/orders-worker/Cargo.toml')).toContain(
    'waybill = { path = "../orders-shared", package = "orders-shared" }',
  );
  expect(files.get('Cargo.toml')).toContain('"services/api"');
});

test('The programs share settings, telemetry and shutdown in one package.', () => {
  const files = filesOf();
  const shared = [...files.keys()].filter((path) => path.endsWith('/settings.rs'));
  expect(shared).toEqual(['crates/orders-shared/src/settings.rs']);
  for (const name of ['api', 'worker', 'cli']) {
    expect(main(`orders-${name}`)).toContain('use waybill::');
    expect(main(`orders-${name}`)).not.toContain('mod waybill;');
  }
  expect(files.get('crates/orders-api/src/http.rs')).toContain('use waybill::facts::');
});

describe('a worker', () => {
  test('takes messages of the consumer that the autoscaler counts, and acknowledges after the work.', () => {
    const workloads: Workloads = {
      worker: {
        workload: { kind: 'worker' },
        project: { binary: 'orders-worker' },
        scaling: { queueName: 'jobs', queueConsumer: 'crew' },
      },
    };
    const text = main('orders-worker', {}, workloads);
    expect(text).toContain('pub const STREAM: &str = "jobs";');
    expect(text).toContain('pub const CONSUMER: &str = "crew";');
    expect(text.indexOf('match handle(')).toBeLessThan(text.indexOf('message.ack()'));
    expect(text).toContain('() = stop.cancelled() => break,');
  });

  test('without NATS works at intervals and needs no client.', () => {
    const files = filesOf({ 'services.broker': 'none' });
    expect(main('orders-worker', { 'services.broker': 'none' })).not.toContain('async_nats');
    expect(files.get('crates/orders-worker/Cargo.toml')).not.toContain('async-nats');
  });

  test('without telemetry does not start it.', () => {
    const text = main('orders-worker', { 'rust.parts': ['configuration'] });
    expect(text).toContain('Settings::load()');
    expect(text).not.toContain('telemetry');
  });
});

describe('a program that ends by itself', () => {
  test('knows the task of each workload that runs it.', () => {
    const text = main('orders-cli');
    expect(text).toContain('"compact" => run_compact(settings).await,');
    expect(text).toContain('"migrate" => run_migrate(settings).await,');
  });

  test('applies the migrations before a release, and says whether it failed.', () => {
    const files = filesOf();
    expect(main('orders-cli')).toContain('sqlx::migrate!().run(&mut connection).await?;');
    expect(main('orders-cli')).toContain('ExitCode::FAILURE');
    expect(files.get('crates/orders-cli/Cargo.toml')).toContain('sqlx = {');
    expect(files.has('crates/orders-cli/migrations/0001_example.sql')).toBe(true);
  });

  test('brings no migrations without a database or a step before the release.', () => {
    for (const files of [
      filesOf({ 'services.database': 'none' }),
      filesOf({}, { nightly: everyKind['nightly'] ?? {} }),
    ]) {
      expect(files.get('crates/orders-cli/Cargo.toml')).not.toContain('sqlx');
      expect([...files.keys()].filter((path) => path.includes('migrations'))).toEqual([]);
    }
  });

  test('has a function of its own for each argument.', () => {
    const job = (arg: string) =>
      ({
        workload: { kind: 'cron', args: [arg] },
        project: { binary: 'tool' },
      }) as const;
    const text = main('tool', {}, { a: job('clean-up'), b: job('clean_up'), c: job('type') });
    const functions = [...text.matchAll(/^async fn (run_\w+)/gm)].map(([, name]) => name);
    expect(new Set(functions).size).toBe(3);
    expect(functions).toContain('run_type');
  });
});

test('Another server is a complete crate with its own ports.', () => {
  const files = filesOf(
    {},
    {
      admin: { project: { binary: 'orders-admin', httpPort: 8090 } },
    },
  );
  expect(files.get('crates/orders-admin/src/waybill/facts.rs')).toContain(
    'pub const HTTP_PORT: u16 = 8090;',
  );
});

test('Files of another server that hold its facts are written again each time.', () => {
  const files = rustCode.files(
    planOfSeveral(
      { 'rust.code': 'crate', 'project.layout': 'workspace' },
      { admin: { project: { binary: 'orders-admin', httpPort: 8090 } } },
    ),
  );
  const starter = (path: string) =>
    files.find((one) => one.path === `crates/orders-admin/src/${path}`)?.starter;
  expect(starter('waybill/facts.rs')).toBeUndefined();
  expect(starter('http.rs')).toBe(true);
});

test('Workloads of one program have no further package.', () => {
  const same: Workloads = { worker: { workload: { kind: 'worker' } } };
  expect(filesOf({}, same).get('Cargo.toml')).toContain('[package]');
});

test('Programs that name one package of a workspace are in this package.', () => {
  const files = filesOf(
    {},
    {
      a: { workload: { kind: 'worker' }, project: { binary: 'a', package: 'tools' } },
      b: { workload: { kind: 'job' }, project: { binary: 'b', package: 'tools' } },
    },
  );
  expect(files.get('crates/tools/Cargo.toml')).toContain('name = "a"\npath = "src/main.rs"');
  expect(files.has('crates/tools/src/main.rs')).toBe(true);
  expect(files.has('crates/tools/src/bin/b/main.rs')).toBe(true);
});

describe('a single crate with several programs', () => {
  const single: Changes = { 'project.layout': 'single' };
  const grpcAdmin: Workloads = {
    ...everyKind,
    admin: { project: { binary: 'orders-admin', httpPort: 8090, grpc: true } },
  };

  test('has one manifest, and the main file of each program where cargo looks for it.', () => {
    const files = filesOf(single);
    const paths = [...files.keys()];
    expect(paths.filter((path) => path.endsWith('Cargo.toml'))).toEqual(['Cargo.toml']);
    expect(paths.filter((path) => path.endsWith('main.rs'))).toEqual([
      'src/main.rs',
      'src/bin/orders-worker/main.rs',
      'src/bin/orders-cli/main.rs',
    ]);
    expect(files.get('Cargo.toml')).toContain('name = "orders-api"\npath = "src/main.rs"');
  });

  test('has a library, which the programs share.', () => {
    const files = filesOf(single);
    expect(files.get('Cargo.toml')).toContain('[lib]\nname = "waybill"');
    expect(files.get('src/lib.rs')).toContain('pub use waybill::*;');
    expect(files.has('src/waybill/settings.rs')).toBe(true);
    for (const path of ['src/main.rs', 'src/bin/orders-worker/main.rs'])
      expect(files.get(path)).toContain('use waybill::');
  });

  test('needs the dependencies of all programs.', () => {
    const manifest = filesOf(single).get('Cargo.toml') ?? '';
    for (const crate of ['axum', 'async-nats', 'sqlx']) expect(manifest).toContain(`\n${crate} = `);
  });

  test('builds the protocol of another server, and knows its migrations.', () => {
    const files = filesOf(single, grpcAdmin);
    expect(files.get('src/bin/orders-admin/waybill/facts.rs')).toContain(
      'pub const HTTP_PORT: u16 = 8090;',
    );
    expect(files.get('tests/service-admin.rs')).toContain('CARGO_BIN_EXE_orders-admin');
    expect(files.get('build.rs')).toContain('protox::compile');
    expect(files.get('build.rs')).toContain('rerun-if-changed=migrations');
    expect(files.get('Cargo.toml')).toContain('[build-dependencies]');
  });

  test('stands in the folder that the user names.', () => {
    const files = filesOf({ ...single, 'rust.directory': 'app' });
    expect(files.has('app/src/bin/orders-cli/main.rs')).toBe(true);
    expect(files.has('app/src/lib.rs')).toBe(true);
  });
});

test('A program whose name has capitals compiles without a warning about it.', () => {
  const workloads: Workloads = {
    worker: { workload: { kind: 'worker' }, project: { binary: 'Worker' } },
    tool: { workload: { kind: 'job' }, project: { binary: 'Tool' } },
  };
  for (const name of ['Worker', 'Tool'])
    expect(main(name, {}, workloads)).toContain('#![allow(non_snake_case)]');
});
