import { setTimeout as wait } from 'node:timers/promises';
import { binary } from './install.ts';
import { freePort, type Running, start, until } from './rust/process.ts';

/** A separate Consul agent on the loopback interface, without stored state. */
export interface ConsulAgent {
  /**
   * Registers a service through the HTTP API, like a user with curl; returns the agent's error or
   * warning.
   */
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
 * Warnings of the agent's log about a registered check, such as `has deregister interval below
 * minimum`: the agent corrects some mistakes instead of refusing them. Failing checks are not
 * reported, because no service runs.
 */
const warnings = (log: string): string =>
  log
    .split('\n')
    .filter((line) => /\[WARN\].*\bcheck has\b/.test(line))
    .map((line) => line.replace(/^.*\[WARN\] +/, ''))
    .join('\n');

/** Starts an agent and waits until its HTTP API responds. */
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
    await wait(100); // log lines arrive through a separate pipe
    return warnings(running.output().slice(before)) || undefined;
  };
  return { register, stop };
}
