import { grpcCall } from '../rust/grpc-call.ts';
import { get, start, until } from '../rust/process.ts';
import type { BuiltProgram } from './build.ts';
import type { HealthExpectation } from './expectation.ts';

/** Milliseconds until a started program must be healthy. */
const PATIENCE = 15_000;

const isHealthy = async ({ kind, port, path }: HealthExpectation): Promise<boolean> =>
  kind === 'http' ? (await get(port, path)).status === 200 : (await grpcCall(port, path)) === '0';

/** Starts the program and asks for its health; the message if it does not answer. */
export async function healthFailure(
  { program, args, folder }: BuiltProgram,
  health: HealthExpectation,
  variables: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  if (await isHealthy(health)) return `port ${health.port} is taken by another program`;
  const running = start(program, args, { ...variables, PATH: '/usr/bin:/bin' }, folder);
  try {
    if (await until(() => isHealthy(health), PATIENCE)) return undefined;
    const { port, path } = health;
    return `${path} on port ${port} is not answered: ${running.output().slice(-800)}`;
  } finally {
    running.child.kill('SIGKILL');
  }
}
