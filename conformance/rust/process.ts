import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A loopback port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

/** A running service and its output. */
export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  /**
   * Exit code, and the milliseconds from the call to the end of the process; `code` is null when
   * the process had to be killed after `patience` milliseconds.
   */
  readonly ended: (
    patience: number,
  ) => Promise<{ readonly code: number | null; readonly took: number }>;
}

export function start(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Running {
  const child = spawn(program, args, { env, cwd });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exit = new Promise<number | null>((resolve) =>
    child.on('close', resolve).on('error', () => resolve(null)),
  );
  const ended = async (patience: number) => {
    const since = Date.now();
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const code = await exit;
    clearTimeout(timer);
    return { code, took: Date.now() - since };
  };
  return { child, output: () => output, ended };
}

/** HTTP status of a GET request; 0 without a response. */
export async function get(
  port: number,
  path: string,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const headers = { connection: 'close' };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers,
      signal: AbortSignal.timeout(2000),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

/** Polls the condition until it holds; false after `patience` milliseconds. */
export async function until(holds: () => Promise<boolean>, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await wait(50))
    if (await holds()) return true;
  return false;
}

/** Opens a request and sends only half of its body until `finish` is called. */
export function openRequest(
  port: number,
  path: string,
): { readonly finish: () => Promise<string>; readonly closed: Promise<string> } {
  const body = '{"cargo":"half way"}';
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  const closed = new Promise<string>((resolve) => {
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', (error) => resolve(error.message)).on('close', () => resolve(answer));
  });
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  socket.write(head + body.slice(0, 8));
  const finish = (): Promise<string> => {
    socket.write(body.slice(8));
    return closed;
  };
  return { finish, closed };
}
