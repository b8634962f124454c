import { filesLike, type PlacedBundle } from '../bundle.ts';
import { isExplained } from '../explained.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { Check } from './check.ts';

const SHEBANG = /^#!.*\b(sh|bash)\b/;

const scripts = (bundle: PlacedBundle): Question[] =>
  filesLike(bundle, /./)
    .filter(({ path, text }) => path.endsWith('.sh') || SHEBANG.test(text))
    .map((file) => ({ ...file, bundle }));

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

const shellcheck: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const files = fresh.map(({ absolute }) => absolute);
  const args = ['--norc', '--format', 'json1', '--severity', 'style', ...files];
  const { stdout, stderr } = await run(binary('shellcheck'), args);
  if (!stdout.startsWith('{')) throw new Error(`shellcheck failed: ${stderr}`);
  return (JSON.parse(stdout) as { comments: Comment[] }).comments
    .filter(({ code }) => !isExplained('shellcheck', `SC${code}`))
    .map(({ file, line, level, code, message }) => [
      owner(file),
      { place: `:${line}`, message: `${level} SC${code}: ${message}` },
    ]);
};

/** Two spaces, as everywhere in the bundle. One file a process: its diff then has one owner. */
const shfmt = oneByOne(async ({ absolute }) => {
  const { code, stdout, stderr } = await run(binary('shfmt'), ['-d', '-i', '2', absolute]);
  return code === 0 ? undefined : stderr || stdout;
});

/** Every script is free of ShellCheck's remarks and formatted. */
export const shell: Check = {
  name: 'Scripts',
  tools: ['shellcheck', 'shfmt'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap(scripts);
    await judgeTexts('shellcheck', questions, report, shellcheck);
    await judgeTexts('shfmt', questions, report, shfmt);
  },
};
