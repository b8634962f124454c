import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';

export interface Result {
  /** Exit code; 127 when the program cannot be started, 124 when it took too long. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Milliseconds; without a timeout a command may run forever. */
  readonly timeout?: number;
}

let free = availableParallelism();
const waiting: (() => void)[] = [];
const spent = new Map<string, number>();

/** Does the work as soon as a processor is free, and adds its duration to the program's total. */
export async function inTurn<A>(program: string, work: () => Promise<A>): Promise<A> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  const started = performance.now();
  try {
    return await work();
  } finally {
    spent.set(program, (spent.get(program) ?? 0) + performance.now() - started);
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

/** Total running time of each program in seconds, the longest first. */
export const timesSpent = (): [program: string, seconds: number][] =>
  [...spent]
    .map(([program, ms]): [string, number] => [program, ms / 1000])
    .sort(([, left], [, right]) => right - left);

function execute(program: string, args: readonly string[], options: RunOptions): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env });
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = options.timeout
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, options.timeout)
      : undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, stdout, stderr: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (late) stderr += `\n${program} did not end within ${options.timeout} ms`;
      resolve({ code: late ? 124 : (code ?? 1), stdout, stderr });
    });
    // A program that exits without reading its input closes the pipe; its exit code is reported
    // anyway.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Runs a program, without a shell, and returns its exit code and output. */
export const run = (
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Result> => inTurn(basename(program), () => execute(program, args, options));

/**
 * Does the work for all items concurrently; programs wait for a free processor. Results are in the
 * order of the items.
 */
export const each = <A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> =>
  Promise.all(items.map(work));
