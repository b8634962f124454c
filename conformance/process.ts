import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

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
  /** Milliseconds; without it a command may take as long as it likes. */
  readonly timeout?: number;
}

/** Runs one program, never through a shell, and returns what it said. */
export function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Result> {
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
    // A program that exits without reading its input closes the pipe; its exit code tells the story.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Runs the work for every item, as many at a time as there are processors, in order of the items. */
export async function each<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as A); // the loop's bound says that it is there
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
