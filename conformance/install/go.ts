import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process.ts';

const LEAN = ['-trimpath', '-buildvcs=false'];

async function go(args: readonly string[], cwd?: string): Promise<string> {
  // GOWORK and -mod of the user's environment must not change the build.
  const env = { ...process.env, GOWORK: 'off', GOFLAGS: '' };
  const { code, stdout, stderr } = await run('go', args, cwd ? { cwd, env } : { env });
  if (code === 127) throw new Error('go is not on the PATH: install Go 1.26 or newer');
  if (code !== 0) throw new Error(explain(stdout, stderr));
  return stdout;
}

/** The error message in Go's output, without the download log. */
function explain(stdout: string, stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line && !line.startsWith('go: downloading'));
  const asJson = /"Error": "(.*)"/.exec(stdout)?.[1];
  return [asJson, ...lines].filter(Boolean).slice(0, 12).join('\n');
}

/** Downloads a module, verified against the checksum database; returns the folder of its source. */
export async function moduleSource(module: string, version: string): Promise<string> {
  const answer = await go(['mod', 'download', '-json', `${module}@${version}`]);
  return (JSON.parse(answer) as { Dir: string }).Dir;
}

/**
 * Builds inside the module's source with its go.sum. `go install module@version` refuses modules
 * with replace or exclude lines, such as Compose.
 */
export async function buildModule(
  source: string,
  packagePath: string,
  binary: string,
  stamp?: string,
): Promise<void> {
  const linker = `-s -w${stamp ? ` -X ${stamp}` : ''}`;
  await go([
    'build',
    '-C',
    source,
    '-mod=readonly',
    ...LEAN,
    '-ldflags',
    linker,
    '-o',
    binary,
    packagePath,
  ]);
}

/** Builds a Go program of this repository in a copy, so that the checkout stays unchanged. */
export async function buildOwn(source: string, binary: string): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'waybill-go-'));
  try {
    for (const name of readdirSync(source)) cpSync(join(source, name), join(copy, name));
    await buildModule(copy, '.', binary);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
