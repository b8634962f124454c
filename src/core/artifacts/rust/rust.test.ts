import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, type FieldPath, withValues } from '../../config.ts';
import type { FieldValue } from '../../fields/index.ts';
import { plan } from '../../plan/index.ts';
import { arbitraryConfig } from '../../testing/arbitrary-config.ts';
import { runs } from '../../testing/runs.ts';
import { crates } from '../../versions.ts';
import { rustCode } from './index.ts';

type Change = readonly [FieldPath, FieldValue];
const crate: Change = ['rust.code', 'crate'];
const parts = (...names: readonly string[]): Change => ['rust.parts', names];

const filesOf = (...changes: readonly Change[]): ReadonlyMap<string, string> =>
  new Map(
    rustCode.files(plan(withValues(defaults, changes))).map(({ path, text }) => [path, text]),
  );

const file = (path: string, ...changes: readonly Change[]): string =>
  filesOf(...changes).get(path) ?? '';
const module = (name: string, ...changes: readonly Change[]): string =>
  file(`src/waybill/${name}.rs`, crate, ...changes);

describe('the artifact', () => {
  it('is off by default', () => {
    expect(filesOf().size).toBe(0);
  });

  it('writes modules for an existing crate, with the dependencies to add', () => {
    const files = filesOf(['rust.code', 'modules'], ['rust.directory', 'crates/api']);
    expect([...files.keys()].every((path) => path.startsWith('crates/api/src/waybill/'))).toBe(
      true,
    );
    expect(files.get('crates/api/src/waybill/Cargo.fragment.toml')).toContain(
      `axum = { version = "${crates.axum}"`,
    );
  });

  it('writes the same modules for an existing crate as for a complete crate, so that one test covers both', () => {
    const everything = parts(
      'configuration',
      'telemetry',
      'health',
      'metrics',
      'shutdown',
      'healthcheck',
      'circuit-breaker',
      'balancing',
      'security',
      'consul',
    );
    const own = filesOf(crate, everything, ['project.grpc', true]);
    const theirs = filesOf(['rust.code', 'modules'], everything, ['project.grpc', true]);
    const modules = [...theirs].filter(([path]) => path.endsWith('.rs'));
    expect(modules.length).toBeGreaterThan(10);
    for (const [path, text] of modules) expect(text, path).toBe(own.get(path));
  });

  it('writes a crate with the package, binary and version that the Dockerfile expects', () => {
    const manifest = file(
      'Cargo.toml',
      crate,
      ['project.binary', 'serve'],
      ['project.version', '1.2.3'],
    );
    expect(manifest).toContain('name = "app"\nversion = "1.2.3"');
    expect(manifest).toContain('[[bin]]\nname = "serve"');
  });

  it('declares exactly the modules that it writes', () => {
    const all = [
      'configuration',
      'telemetry',
      'health',
      'metrics',
      'shutdown',
      'healthcheck',
      'circuit-breaker',
      'balancing',
      'security',
      'consul',
    ];
    const files = filesOf(crate, ['project.grpc', true], parts(...all));
    const declared = [...(files.get('src/waybill/mod.rs') ?? '').matchAll(/^pub mod (\w+);/gm)].map(
      ([, name]) => name,
    );
    const written = [...files.keys()]
      .flatMap((path) => /waybill\/(\w+)\.rs$/.exec(path)?.[1] ?? [])
      .filter((name) => name !== 'mod');
    expect(declared).toEqual(written);
    expect(declared).toEqual([...declared].sort());
    expect(declared.length).toBe(17);
  });
});

describe('the names and numbers', () => {
  it('equal those of the plan', () => {
    const facts = module(
      'facts',
      ['project.httpPort', 8081],
      ['project.readyPath', '/ready'],
      ['workload.drainSeconds', 40],
      ['image.healthCheck', 'subcommand'],
      ['image.healthCommand', 'check --quick'],
    );
    expect(facts).toContain('pub const HTTP_PORT: u16 = 8081;');
    expect(facts).toContain('pub const READY_PATH: &str = "/ready";');
    expect(facts).toContain('pub const DRAIN: Duration = Duration::from_secs(40);');
    expect(facts).toContain('&["check", "--quick"]');
  });

  it('include the gRPC services of the probes', () => {
    const grpc = plan(
      withValues(defaults, [
        crate,
        ['project.grpc', true],
        ['probes.livenessType', 'grpc'],
        ['probes.readinessType', 'grpc'],
      ]),
    );
    expect(grpc.probes.liveness?.action).toMatchObject({ kind: 'grpc', service: 'liveness' });
    expect(module('health_service', ['project.grpc', true])).toContain(
      '"liveness", ServingStatus::Serving',
    );
  });

  it('produce one route for a path that two probes share', () => {
    const routes = module(
      'health_routes',
      ['project.livePath', '/health'],
      ['project.readyPath', '/health'],
      ['project.startupPath', '/health'],
    );
    expect(routes.match(/\.route\(/g)).toHaveLength(1);
    expect(routes).toContain('alive_unless_draining');
  });
});

it.each([
  ['/', 'routing::post};'],
  ['/echo', 'routing::get};'],
])('writes the imports on one line when %s is the path of a probe', (path, end) => {
  const imports = /use axum::.*/.exec(
    file('src/http.rs', crate, ['project.startupPath', path]),
  )?.[0];
  expect(imports).toBe(`use axum::{Json, Router, http::StatusCode, middleware, ${end}`);
});

it('leaves one blank line after the imports of routes that use no module', () => {
  const bare = file('src/http.rs', crate, parts('health', 'shutdown'), [
    'project.startupPath',
    '/',
  ]);
  expect(bare).toContain('use tower_http::');
  expect(bare).not.toContain('\n\n\n');
});

it('leaves one blank line after the imports of a gRPC service that uses no module', () => {
  const bare = file('src/grpc.rs', crate, parts('shutdown'), ['project.grpc', true]);
  expect(bare).toContain('use tonic::');
  expect(bare).not.toContain('\n\n\n');
});

it('leaves one blank line between the imports of a crate without listeners', () => {
  const offline: readonly Change[] = ['http', 'grpc', 'metrics'].map((name) => [
    `project.${name}` as FieldPath, // each of the three is a field
    false,
  ]);
  const written = file('src/main.rs', crate, ...offline);
  expect(written).toContain('use crate::waybill::{');
  expect(written).not.toContain('\n\n\n');
});

describe('configuration', () => {
  it('reads secrets by the names in the Secret, from variables or files, and hides them (C-089)', () => {
    const settings = module('settings', ['services.database', 'postgresql']);
    expect(settings).toContain('secret(environment, "DATABASE_URL")');
    expect(settings).toContain('pub database_url: SecretString');
    expect(settings).toContain('format!("{name}_FILE")');
  });

  it('gives every key of the file a type and a default (C-088)', () => {
    const settings = module(
      'settings',
      ['settings.configFile', 'toml'],
      [
        'settings.configEntries',
        [
          { key: 'cache.maxSize', kind: 'number', value: '1000' },
          { key: 'cache.type', kind: 'text', value: 'a"b' },
          { key: 'rate', kind: 'number', value: '0.5' },
        ],
      ],
    );
    expect(settings).toContain('#[serde(rename = "maxSize")]\n    pub max_size: i64,');
    expect(settings).toContain('pub r#type: String,');
    expect(settings).toContain('.set_default("cache.type", "a\\"b")?');
    expect(settings).toContain('.set_default("rate", 0.5_f64)?');
    // The `config` crate converts variable names to lower case, so this key needs an override.
    expect(settings).toContain('set_override_option("cache.maxSize", given("APP__CACHE__MAXSIZE")');
  });

  it('takes the ports from the plan, even if the file has other ports', () => {
    const settings = module(
      'settings',
      ['settings.configFile', 'toml'],
      ['settings.configEntries', [{ key: 'server.port', kind: 'text', value: 'x' }]],
    );
    expect(settings.match(/"server\.port"/g)).toHaveLength(2);
    expect(settings).toContain('.set_default("server.port", HTTP_PORT)?');
  });
});

describe('numbers and names of the configuration', () => {
  const entries = (
    ...rows: readonly { key: string; kind: string; value: string; range?: string }[]
  ) =>
    [
      ['settings.configFile', 'toml'],
      ['settings.configEntries', rows.map((row) => ({ range: '', ...row }))],
    ] as const;

  it('checks bounds before it reads the entries, which consumes the layers', () => {
    const settings = module(
      'settings',
      ...entries({ key: 'pool.size', kind: 'number', value: '10', range: '1..100' }),
    );
    expect(settings).toContain('problems.keep(within(&layers, "pool.size", 1.0, 100.0));');
    const within = settings.indexOf('within(&layers, "pool.size"');
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(settings.indexOf('layers.try_deserialize'));
    expect(settings).toContain('("APP__POOL__SIZE", "200")');
  });

  it('writes bounds beyond 2^53 as floats that rustc accepts', () => {
    const settings = module(
      'settings',
      ...entries({
        key: 'far',
        kind: 'number',
        value: '5',
        range: '-1000000000000000000000000..1000000000000000000000000',
      }),
    );
    expect(settings).toContain('within(&layers, "far", -1e+24, 1e+24)');
  });

  it('reads integers of 64 bits, and treats a number with a fraction or an exponent as a float', () => {
    const settings = module(
      'settings',
      ...entries(
        { key: 'most', kind: 'number', value: '9223372036854775807' },
        { key: 'least', kind: 'number', value: '-9223372036854775808' },
        { key: 'beyond', kind: 'number', value: '9223372036854775808' },
        { key: 'float', kind: 'number', value: '5.0' },
        { key: 'power', kind: 'number', value: '1e3' },
        { key: 'hex', kind: 'number', value: '0x10' },
      ),
    );
    expect(settings).toContain('.set_default("most", 9223372036854775807_i64)?');
    expect(settings).toContain('.set_default("least", -9223372036854775808_i64)?');
    expect(settings).toContain('.set_default("beyond", 9223372036854776000.0_f64)?');
    expect(settings).toContain('.set_default("float", 5.0_f64)?');
    expect(settings).toContain('.set_default("power", 1000.0_f64)?');
    expect(settings).toContain('.set_default("hex", 16_i64)?');
  });

  it.each([
    ['5', 'i64', '5_i64'],
    ['5.0', 'f64', '5.0_f64'],
    ['1e3', 'f64', '1000.0_f64'],
    ['0x1F', 'String', '"0x1F".to_owned()'],
    [' 5', 'String', '" 5".to_owned()'],
    ['9223372036854775808', 'f64', '9223372036854776000.0_f64'],
  ])('reads the variable %j as %s, because the process gets its text', (value, type, literal) => {
    const settings = module('settings', [
      'settings.variables',
      [{ name: 'WORKERS', kind: 'number', secret: false, value }],
    ]);
    expect(settings).toContain(`pub workers: ${type},`);
    expect(settings).toContain(`variable(environment, "WORKERS", ${literal})`);
  });

  it('gives every name a field and a type that rustc accepts without a warning', () => {
    const settings = module(
      'settings',
      ...entries(
        { key: 'a__b', kind: 'text', value: '' },
        { key: '_1.x', kind: 'text', value: '' },
        { key: 'Cache.size', kind: 'text', value: '' },
        { key: 'cache.size', kind: 'text', value: '' },
        { key: 'self.crate', kind: 'text', value: '' },
      ),
    );
    expect(settings).toContain('#[serde(rename = "a__b")]\n    pub a_b: String,');
    expect(settings).toContain('pub struct _1Entries {');
    expect(settings).toContain('pub cache_2: CacheEntries2,');
    expect(settings).toContain('pub self_: SelfEntries,');
    expect(settings).toContain('pub crate_: String,');
    // The `config` crate splits variable names at two underscores.
    expect(settings).toContain('set_override_option("a__b", given("APP__A__B")');
  });

  it('uses the short form for a field with the name of its local variable, as clippy requires', () => {
    const settings = module('settings', [
      'settings.variables',
      [{ name: 'VARIABLE_0', kind: 'text', secret: false, value: 'x' }],
    ]);
    expect(settings).toContain('variables: Variables {\n                variable_0,');
  });

  it.each([
    [['server'], 'listen'],
    [['server.port.x'], 'listen'],
    [['server', 'listen'], 'listener'],
    [['server', 'listen', 'listener'], 'listener2'],
    [['server.name'], 'server'],
  ])(
    'chooses a section for the listen addresses that does not conflict with %j: %s',
    (keys, section) => {
      const settings = module(
        'settings',
        ...entries(...keys.map((key) => ({ key, kind: 'text', value: 'x' }))),
      );
      expect(settings).toContain(`.set_default("${section}.port", HTTP_PORT)?`);
    },
  );
});

describe('spans', () => {
  it('of requests have the name, the kind and the fields of the HTTP conventions', () => {
    const telemetry = module('telemetry');
    expect(telemetry).toContain('format!("{verb} {route}")');
    expect(telemetry).toContain('route.map_or_else(|| verb.to_owned()');
    for (const field of [
      '"otel.name" = name',
      '"otel.kind" = "server"',
      '"http.request.method" = method',
      '"http.route" = route',
      '"http.response.status_code" = Empty',
      '"url.path" = request.uri().path()',
      '"url.scheme" = ',
      '"server.address" = ',
      '"server.port" = ',
    ])
      expect(telemetry).toContain(field);
    expect(telemetry).toContain('span.record("otel.status_code", "ERROR")');
    expect(file('src/http.rs', crate)).toContain('.on_response(telemetry::request_answered)');
  });

  it('of gRPC calls have the full method and the status from head or trailers', () => {
    const grpc: Change = ['project.grpc', true];
    const telemetry = module('telemetry', grpc);
    for (const field of [
      '"otel.name" = path',
      '"rpc.system" = "grpc"',
      '"rpc.service" = service',
      '"rpc.method" = method',
      '"rpc.grpc.status_code" = Empty',
    ])
      expect(telemetry).toContain(field);
    expect(file('src/grpc.rs', crate, grpc)).toContain('.on_eos(telemetry::call_ended)');
  });

  it('are created for requests without a route, too, despite the merged health routes', () => {
    expect(file('src/http.rs', crate)).toMatch(/\.fallback\(.*NOT_FOUND.*\)\n\s*\.layer\(/);
  });

  it('do not mention OpenTelemetry when traces are not exported', () => {
    const telemetry = module('telemetry', ['telemetry.enabled', false], ['project.grpc', true]);
    expect(telemetry).toContain('"http.route" = route');
    expect(telemetry).not.toMatch(/otel\.|opentelemetry/);
  });
});

it('serves a path with a colon literally, where axum would panic at start', () => {
  const odd: Change = ['project.livePath', '/:live'];
  expect(file('src/http.rs', crate, odd)).toContain('.without_v07_checks()');
  expect(file('src/main.rs', crate, odd)).toContain('Router::new().without_v07_checks();');
  expect(file('src/http.rs', crate)).not.toContain('without_v07_checks');
});

it('reads the arguments of the process without a panic on invalid UTF-8', () => {
  expect(file('src/main.rs', crate)).toContain('std::env::args_os()');
});

describe('the corrections', () => {
  it('select the exporter feature by the protocol (C-060)', () => {
    expect(file('Cargo.toml', crate, ['telemetry.protocol', 'grpc'])).toMatch(
      /opentelemetry-otlp = .*"grpc-tonic"/,
    );
    expect(file('Cargo.toml', crate)).toMatch(/opentelemetry-otlp = .*"http-proto"/);
    expect(module('telemetry', ['telemetry.protocol', 'grpc'])).toContain('with_tonic()');
  });

  it('flush with the provider, not with a removed function, and outside the runtime (C-067)', () => {
    const telemetry = module('telemetry');
    expect(telemetry).toContain('spawn_blocking(move || provider.shutdown_with_timeout(FLUSH))');
    expect(telemetry).not.toContain('shutdown_tracer_provider');
  });

  it('log at level info without a filter (C-084)', () => {
    expect(module('telemetry')).toContain('unwrap_or(LOG_LEVEL)');
    expect(module('facts')).toContain('LOG_LEVEL: &str = "info"');
  });

  it('end on SIGTERM within the drain (C-093, C-110)', () => {
    expect(module('shutdown')).toContain('SignalKind::terminate()');
    expect(file('src/main.rs', crate)).toContain('with_graceful_shutdown(stop)');
  });

  it('open the breaker by a window of calls, limit the probes, and classify errors (C-104)', () => {
    const breaker = module(
      'circuit_breaker',
      parts('circuit-breaker'),
      ['rust.breakerWindow', 10],
      ['rust.breakerFailures', 25],
    );
    expect(breaker).toContain('window: 10,\n            failures: 3,');
    expect(breaker).toContain('HalfOpen { left: u32, succeeded: u32 }');
    expect(breaker).toContain('is_failure');
  });

  it('measure load for balancing (C-103)', () => {
    const balancing = [parts('balancing'), ['project.grpc', true]] as const;
    expect(module('balance_http', ...balancing)).toContain('PendingRequestsDiscover::new');
    expect(module('balance_grpc', ...balancing)).toContain('Channel::balance_channel');
  });

  it('accept forwarded addresses only from trusted proxies, and log no addresses (C-105)', () => {
    const security = module('security', parts('security'), ['rust.trustedProxies', ['10.0.0.0/8']]);
    expect(security).toContain('TRUSTED_PROXIES: &[&str] = &["10.0.0.0/8"];');
    expect(security).toContain('let client = network(client);');
  });

  it('register an address that other services can reach, and allow traffic to the agent (C-106)', () => {
    const consul = [parts('consul'), ['rust.consulAddress', 'http://consul.mesh:8501']] as const;
    expect(module('consul', ...consul)).toContain('given("POD_IP")');
    expect(module('consul', ...consul)).not.toContain('0.0.0.0"');
    const { dependencies } = plan(withValues(defaults, [crate, ...consul]));
    expect(dependencies).toContainEqual({ name: 'consul', port: 8501, namespace: '', cidr: '' });
  });

  it('import the type of headers only where a function takes headers', () => {
    const withoutTraces: Change = ['telemetry.enabled', false];
    const used = (...changes: readonly Change[]): number =>
      module('telemetry', ...changes).split('HeaderMap').length - 1;
    expect(used()).toBeGreaterThan(1);
    expect(used(withoutTraces)).toBe(0);
    expect(used(withoutTraces, ['project.grpc', true])).toBeGreaterThan(1);
  });

  it('compile the .proto file with the crates of tonic 0.14, without protoc (C-121)', () => {
    const files = filesOf(crate, ['project.grpc', true]);
    expect(files.get('Cargo.toml')).toMatch(
      /\[build-dependencies\]\nprotox = .*\ntonic-prost-build = /,
    );
    expect(files.get('build.rs')).toContain('protox::compile');
  });
});

it('Any configuration gives files without undefined values and without the value of a secret.', () => {
  fc.assert(
    fc.property(arbitraryConfig(), (config) => {
      for (const { path, text } of rustCode.files(plan(withValues(config, [crate])))) {
        expect(text, path).not.toMatch(/undefined|\[object|\bNaN\b|\u0000/);
        expect(text.endsWith('\n'), path).toBe(true);
      }
    }),
    runs(60),
  );
});
