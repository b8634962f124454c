import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesLike, type PlacedBundle } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/**
 * The files that `docker compose config` reads: compose.yaml, its overrides, and the files that
 * they reference.
 */
const READ = /^(compose(\.[^/]+)?\.yaml|\.env(\.[^/]+)?|(compose|config)\/.*)$/;

/** `compose.yaml` alone, and with each override in the same folder. */
function variants(bundle: PlacedBundle): Question[] {
  return filesLike(bundle, /(^|\/)compose\.yaml$/).flatMap(({ path, absolute }) => {
    const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`;
    const read = bundle.files.filter(
      (file) => file.path.startsWith(folder) && READ.test(file.path.slice(folder.length)),
    );
    const overrides = read
      .filter((file) => /^compose\.[^/]+\.yaml$/.test(file.path.slice(folder.length)))
      .map((file) => basename(file.path))
      .filter((name) => name !== 'compose.yaml');
    const text = read.map((file) => `${file.path}\0${file.text}`).join('\0');
    return [undefined, ...overrides].map((override) => ({
      bundle,
      path: override ? `compose.yaml + ${override}` : 'compose.yaml',
      absolute,
      context: override ?? '',
      text,
    }));
  });
}

/**
 * A minimal environment: COMPOSE_* and other variables of the user must not hide a missing value.
 */
const environment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };

const asking = oneByOne(async ({ absolute, context }) => {
  const cwd = dirname(absolute);
  // The first step in the bundle's README: copy .env.example to .env.
  const example = join(cwd, '.env.example');
  if (existsSync(example)) copyFileSync(example, join(cwd, '.env'));
  const files = ['compose.yaml', ...(context ? [context] : [])].flatMap((file) => ['-f', file]);
  const args = [...files, '--profile', '*', 'config', '--quiet'];
  const { code, stderr } = await run(binary('docker-compose'), args, { cwd, env: environment });
  return code !== 0 || stderr.trim() ? stderr || `it ends with ${code}` : undefined;
});

/** Compose reads the file, alone and with each override, without a warning. */
export const compose: ToolCheck = {
  name: 'Compose',
  tools: ['docker-compose'],
  check: async (bundles, report) => {
    await judgeTexts('docker-compose', bundles.flatMap(variants), report, asking);
  },
};
