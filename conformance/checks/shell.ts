import type { PlacedBundle } from '../bundle.ts';
import { filesLike } from '../bundle.ts';
import { isExplained } from '../explained.ts';
import { binary } from '../install.ts';
import { each, run } from '../process.ts';
import type { Report } from '../report.ts';
import { type Check, locator } from './check.ts';

const SHEBANG = /^#!.*\b(sh|bash)\b/;

const scripts = (bundles: readonly PlacedBundle[]): string[] =>
  bundles.flatMap((bundle) =>
    filesLike(bundle, /./)
      .filter(({ path, text }) => path.endsWith('.sh') || SHEBANG.test(text))
      .map(({ absolute }) => absolute),
  );

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

async function shellcheck(
  bundles: readonly PlacedBundle[],
  files: string[],
  report: Report,
): Promise<void> {
  report.checked('shellcheck', files.length);
  const locate = locator(bundles);
  const args = ['--norc', '--format', 'json1', '--severity', 'style', ...files];
  const { stdout, stderr } = await run(binary('shellcheck'), args);
  if (!stdout.startsWith('{')) throw new Error(`shellcheck failed: ${stderr}`);
  for (const { file, line, level, code, message } of (JSON.parse(stdout) as { comments: Comment[] })
    .comments) {
    if (isExplained('shellcheck', `SC${code}`)) continue;
    const [bundle, path] = locate(file);
    report.reject('shellcheck', bundle, `${path}:${line}`, `${level} SC${code}: ${message}`);
  }
}

/** Two spaces, as everywhere in the bundle. One file a process: its diff then has one owner. */
async function shfmt(
  bundles: readonly PlacedBundle[],
  files: string[],
  report: Report,
): Promise<void> {
  const locate = locator(bundles);
  await each(files, async (file) => {
    report.checked('shfmt');
    const { code, stdout, stderr } = await run(binary('shfmt'), ['-d', '-i', '2', file]);
    if (code === 0) return;
    const [bundle, path] = locate(file);
    report.reject('shfmt', bundle, path, stderr || stdout);
  });
}

export const shell: Check = {
  name: 'Scripts',
  tools: ['shellcheck', 'shfmt'],
  check: async (bundles, report) => {
    const files = scripts(bundles);
    if (files.length === 0) return;
    await shellcheck(bundles, files, report);
    await shfmt(bundles, files, report);
  },
};
