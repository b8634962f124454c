import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { judgeTexts, oneByOne } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const asking = oneByOne(async ({ absolute }) => {
  const file = ['--justfile', absolute, '--color', 'never'];
  for (const words of [['--summary'], ['--fmt', '--check', '--unstable']]) {
    const { code, stdout, stderr } = await run(binary('just'), [...file, ...words]);
    if (code !== 0) return stderr || stdout;
  }
  return undefined;
});

/** The justfile parses, lists its recipes and is formatted like the output of `just --fmt`. */
export const justfile: ToolCheck = {
  name: 'justfile',
  tools: ['just'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /^justfile$/).map((file) => ({ ...file, bundle })),
    );
    await judgeTexts('just', questions, report, asking);
  },
};
