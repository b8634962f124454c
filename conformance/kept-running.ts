import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { binary } from './install.ts';
import { inTurn, type Result } from './process.ts';
import type { ToolName } from './tools.ts';

/**
 * Number of commands after which a process is replaced, because its command tree keeps state of
 * each command.
 */
const COMMANDS = 250;

/** A process of a tool that reads command lines and replies to each with one line of JSON. */
class Speaker {
  readonly #child: ChildProcessWithoutNullStreams;
  #left = COMMANDS;
  #said = '';
  #answer: ((result: Result) => void) | undefined;

  constructor(program: string) {
    this.#child = spawn(program, []);
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    createInterface({ input: this.#child.stdout }).on(
      'line',
      (line) => this.#reply(JSON.parse(line) as Result), // our Go program prints this shape
    );
    this.#child.stdin.on('error', () => {}); // the end of the process is reported below
    const end = (why: string): void => {
      this.#left = 0;
      this.#reply({ code: 127, stdout: '', stderr: why });
    };
    this.#child.on('error', (error) => end(error.message));
    this.#child.on('close', (code) => end(`${program} ended with ${code}`));
  }

  get usable(): boolean {
    return this.#left > 0;
  }

  #reply(result: Result): void {
    const stderr = result.stderr + this.#said;
    this.#said = '';
    this.#answer?.({ ...result, stderr });
    this.#answer = undefined;
  }

  ask(args: readonly string[]): Promise<Result> {
    this.#left -= 1;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#child.stdin.write(`${JSON.stringify(args)}\n`);
    });
  }

  close(): void {
    this.#child.stdin.end();
  }
}

const idle = new Map<ToolName, Speaker[]>();

/** Executes a command line in a running process of the tool. */
export const ask = (tool: ToolName, args: readonly string[]): Promise<Result> =>
  inTurn(tool, async () => {
    const speakers = idle.get(tool) ?? [];
    idle.set(tool, speakers);
    const speaker = speakers.pop() ?? new Speaker(binary(tool));
    const result = await speaker.ask(args);
    if (speaker.usable) speakers.push(speaker);
    else speaker.close();
    return result;
  });

/** Ends all running processes of the tools. */
export function endAll(): void {
  for (const speakers of idle.values()) for (const speaker of speakers) speaker.close();
  idle.clear();
}
