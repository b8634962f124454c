import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../process.ts';
import { targetFolder } from './crate.ts';
import type { RustExpectation } from './expectation.ts';
import { freePort, get, openRequest, type Running, start, until } from './process.ts';
import { spanComplaints } from './spans.ts';

type Ports = Readonly<Partial<Record<'http' | 'grpc' | 'metrics', number>>>;

/** Messages about behaviour of the service that deviates from the plan. */
export type ServiceFailures = string[];

interface Setting {
  readonly rust: RustExpectation;
  readonly program: string;
  readonly ports: Ports;
  readonly env: NodeJS.ProcessEnv;
  readonly complaints: ServiceFailures;
}

const names = { http: 'PORT', grpc: 'GRPC_PORT', metrics: 'METRICS_PORT' } as const;

async function prepare(rust: RustExpectation): Promise<Setting> {
  const ports: Partial<Record<'http' | 'grpc' | 'metrics', number>> = {};
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOSTNAME: 'localhost',
    CONSUL_HTTP_ADDR: '127.0.0.1:1',
  };
  env[`${rust.variables}HOST`] = '127.0.0.1';
  for (const name of rust.listens) {
    ports[name] = await freePort();
    env[`${rust.variables}${names[name]}`] = String(ports[name]);
  }
  for (const name of rust.secrets) env[name] = 'postgres://app:hunter2@127.0.0.1:1/app';
  return { rust, program: join(targetFolder(), 'debug', rust.binary), ports, env, complaints: [] };
}

/**
 * A wrong configuration must end with exit code 2 and name the setting, never the value of a secret
 * (C-089).
 */
async function wrongConfiguration({ program, env, rust, complaints }: Setting): Promise<void> {
  const wrong = { ...env, [`${rust.variables}HOST`]: 'nowhere' };
  const { code, stderr } = await run(program, [], { env: wrong, timeout: 10_000 });
  if (code !== 2) complaints.push(`a wrong configuration ends with ${code}, not 2`);
  if (!stderr.includes('.host')) complaints.push(`a wrong configuration is not named: ${stderr}`);
  for (const name of rust.secrets) {
    const { [name]: _left, ...rest } = env;
    const missing = await run(program, [], { env: rest, timeout: 10_000 });
    if (missing.code !== 2 || !missing.stderr.includes(name))
      complaints.push(`a missing ${name} is not named: ${missing.stderr}`);
  }
}

const asks = ({ rust }: Setting): boolean =>
  rust.parts.includes('healthcheck') &&
  rust.parts.includes('health') &&
  rust.healthOn !== undefined;

/** The healthcheck subcommand must return the wanted exit code (C-006). */
async function healthcheck(setting: Setting, wanted: number, when: string): Promise<void> {
  if (!asks(setting)) return;
  const { code } = await run(setting.program, setting.rust.check, {
    env: setting.env,
    timeout: 10_000,
  });
  if (code !== wanted)
    setting.complaints.push(
      `${setting.rust.check.join(' ')} ends with ${code} ${when}, not ${wanted}`,
    );
}

const healthPort = ({ rust, ports }: Setting): number | undefined =>
  rust.parts.includes('health') && rust.healthOn !== undefined && rust.healthOn !== 'grpc'
    ? ports[rust.healthOn]
    : undefined;

async function endpoints(setting: Setting): Promise<void> {
  const { rust, ports, complaints } = setting;
  const expect = async (port: number, path: string, wanted: number): Promise<string> => {
    const { status, text } = await get(port, path);
    if (status !== wanted) complaints.push(`GET ${path} answers ${status}, not ${wanted}`);
    return text;
  };
  const health = healthPort(setting);
  if (health !== undefined) {
    const shared = rust.paths.live === rust.paths.ready;
    await expect(health, rust.paths.live, 200);
    await expect(health, rust.paths.startup, 200);
    await expect(health, rust.paths.ready, rust.readyAlone || shared ? 200 : 503);
  }
  if (ports.http !== undefined) await expect(ports.http, '/', 200);
  if (rust.metricsOn === undefined || !rust.parts.includes('metrics')) return;
  const text = await expect(ports[rust.metricsOn] ?? 0, rust.paths.metrics, 200);
  if (!text.includes('build_info')) complaints.push('the metrics lack build_info');
  if (ports.http !== undefined && !text.includes('http_server_request_duration_seconds_bucket{'))
    complaints.push('the metrics lack the duration of requests');
}

/**
 * After SIGTERM readiness fails at once, the open request is answered, and the process ends in time
 * with exit code 0 (C-093).
 */
async function drain(setting: Setting, running: Running): Promise<void> {
  const { rust, ports, complaints } = setting;
  const open = ports.http === undefined ? undefined : openRequest(ports.http, '/echo');
  await wait(200);
  running.child.kill('SIGTERM');
  const health = healthPort(setting);
  if (health !== undefined && rust.paths.live !== rust.paths.ready) {
    const refused = await until(
      async () => (await get(health, rust.paths.ready)).status === 503,
      900,
    );
    if (!refused) complaints.push('readiness does not answer 503 while draining');
    const { status } = await get(health, rust.paths.live);
    if (status !== 200) complaints.push(`liveness answers ${status} while draining`);
  }
  await healthcheck(setting, 1, 'while draining');
  await wait(800);
  const answer = await open?.finish();
  if (answer !== undefined && !(answer.startsWith('HTTP/1.1 200') && answer.includes('half way')))
    complaints.push(`the open request is cut off: ${answer}`);
  const { code } = await running.ended((rust.drainSeconds + 5) * 1000);
  if (code !== 0)
    complaints.push(`it ends with ${code} after SIGTERM: ${running.output().slice(-400)}`);
}

/** A request that never ends must not keep the process alive beyond its drain time. */
async function budget(setting: Setting): Promise<void> {
  const { rust, ports, complaints, program, env } = setting;
  if (ports.http === undefined || rust.drainSeconds > 5) return;
  const running = start(program, [], env);
  await until(async () => (await get(ports.http ?? 0, '/')).status === 200, 10_000);
  openRequest(ports.http, '/echo');
  await wait(200);
  running.child.kill('SIGTERM');
  const { code, took } = await running.ended(30_000);
  if (code !== 0) complaints.push(`it ends with ${code} although the drain was over`);
  if (took > (rust.drainSeconds + 5) * 1000)
    complaints.push(`it takes ${took} ms to end, beyond its budget`);
  if (took < (rust.drainSeconds - 1) * 1000)
    complaints.push(`it ends after ${took} ms and gives requests no time`);
}

/** Starts a server that counts trace exports like a Collector. */
function collector(): Promise<{
  readonly server: Server;
  readonly port: number;
  readonly traces: () => number;
}> {
  let traces = 0;
  const server = createServer((request, response) => {
    if (request.url === '/v1/traces') traces += 1;
    request.resume().on('end', () => response.writeHead(200).end());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        server,
        port: typeof address === 'object' && address ? address.port : 0,
        traces: () => traces,
      });
    });
  });
}

/** Starts the built crate on the loopback and tests everything that the plan promises. */
export async function serve(rust: RustExpectation): Promise<ServiceFailures> {
  const setting = await prepare(rust);
  const { complaints, program, ports } = setting;
  await wrongConfiguration(setting);
  await healthcheck(setting, 1, 'before the start');
  const { server, port, traces } = await collector();
  const exports = rust.exports && rust.parts.includes('telemetry') && ports.http !== undefined;
  const otel = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_TRACES_SAMPLER: 'always_on',
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  };
  const running = start(program, [], exports ? { ...setting.env, ...otel } : setting.env);
  const ask = healthPort(setting) ?? ports.http ?? ports.metrics;
  const path = healthPort(setting) === undefined ? '/' : rust.paths.startup;
  const up =
    ask === undefined
      ? wait(1500).then(() => true)
      : until(async () => (await get(ask, path)).status > 0, 10_000);
  if (await up) {
    await endpoints(setting);
    await healthcheck(
      setting,
      rust.readyAlone || rust.healthOn === undefined ? 0 : 1,
      'while running',
    );
    await drain(setting, running);
  } else complaints.push(`it does not start: ${running.output().slice(-400)}`);
  running.child.kill('SIGKILL');
  server.close();
  if (exports && traces() === 0) complaints.push('the last traces are lost');
  if (running.output().includes('hunter2')) complaints.push('a secret is printed');
  await budget(setting);
  if (exports) complaints.push(...(await spanComplaints(rust, program, setting.env, ports)));
  return complaints;
}
