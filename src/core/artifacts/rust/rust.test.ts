import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, withValues } from '../../config.ts';
import { single } from '../../decisions.ts';
import { plan } from '../../plan/index.ts';
import { arbitraryConfig } from '../../testing/arbitrary-config.ts';
import type { Change } from '../../testing/change.ts';
import { runs } from '../../testing/runs.ts';
import { crates } from '../../versions.ts';
import { rustCode } from './index.ts';
import { crate, file, filesOf, module, parts } from './testing/rust-files.ts';

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
      single(
        withValues(defaults, [
          crate,
          ['project.grpc', true],
          ['probes.livenessType', 'grpc'],
          ['probes.readinessType', 'grpc'],
        ]),
      ),
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
    const { dependencies } = plan(single(withValues(defaults, [crate, ...consul])));
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
      for (const { path, text } of rustCode.files(plan(single(withValues(config, [crate]))))) {
        expect(text, path).not.toMatch(/undefined|\[object|\bNaN\b|\u0000/);
        expect(text.endsWith('\n'), path).toBe(true);
      }
    }),
    runs(60),
  );
});
