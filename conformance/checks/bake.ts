import { dirname } from 'node:path';
import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { judgeTexts, oneByOne } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/**
 * A minimal environment: a variable of the user must not replace a variable that the file fails to
 * define, and no Docker engine is contacted.
 */
const environment = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' };

/** Bake resolves the variables, functions and inheritance of its file and prints the build. */
export const bake: ToolCheck = {
  name: 'Bake',
  tools: ['buildx'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /(^|\/)docker-bake\.hcl$/).map((file) => ({ ...file, bundle })),
    );
    const asking = oneByOne(async ({ absolute }) => {
      const args = ['bake', '--print', '--file', 'docker-bake.hcl'];
      const cwd = dirname(absolute);
      const { code, stderr } = await run(binary('buildx'), args, { cwd, env: environment });
      return code === 0 ? undefined : stderr;
    });
    await judgeTexts('buildx', questions, report, asking);
  },
};
