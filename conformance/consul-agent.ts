import { setTimeout as wait } from 'node:timers/promises';
import { binary } from './install.ts';
import { freePort, type Running, start, until } from './rust/process.ts';

/** A Consul agent of its own on the loopback, without state. */
export interface ConsulAgent {
  /** Registers a service as a user does with curl; returns what the agent says against it. */
  readonly register: (text: string) => Promise<string | undefined>;
  readonly stop: () => void;
}

async function launch(port: number): Promise<Running> {
  const ports = { http: port, 'serf-lan': await freePort(), server: await freePort() };
  const off = ['dns', 'grpc', 'grpc-tls', 'serf-wan'].flatMap((name) => [`-${name}-port`, '-1']);
  const used = Object.entries(ports).flatMap(([name, port]) => [`-${name}-port`, String(port)]);
  const args = ['agent', '-dev', '-bind', '127.0.0.1', '-client', '127.0.0.1', ...used, ...off];
  return start(binary('consul'), args, { PATH: process.env['PATH'] });
}

/**
 * What the agent says of a registered check in new lines of its log, such as that it `has deregister
 * interval below minimum`: some mistakes it mends and does not refuse. That nobody answers the
 * checks is no mistake.
 */
const warnings = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /\[WARN\].*\bcheck has\b/.test(line))
    .map((line) => line.replace(/^.*\[WARN\] +/, ''))
    .join('\n');

/** Starts an agent and waits until it answers. */
export async function startConsul(): Promise<ConsulAgent> {
  const port = await freePort();
  const running = await launch(port);
  const url = `http://127.0.0.1:${port}/v1/agent`;
  const answers = (): Promise<boolean> =>
    fetch(`${url}/self`).then(
      ({ ok }) => ok,
      () => false,
    );
  const stop = (): void => {
    running.child.kill('SIGKILL');
  };
  if (!(await until(answers, 60_000))) {
    stop();
    throw new Error(`the Consul agent does not start: ${running.output().slice(-2000)}`);
  }
  const register = async (text: string): Promise<string | undefined> => {
    const before = running.output().length;
    const response = await fetch(`${url}/service/register`, { method: 'PUT', body: text });
    const said = await response.text();
    if (!response.ok) return said;
    await wait(100); // the log comes by another pipe
    return warnings(running.output().slice(before)) || undefined;
  };
  return { register, stop };
}
