import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { judgeTexts, oneByOne } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

/** The machine of a user with credentials for private crates, which bake looks for. */
interface Machine {
  readonly environment: Readonly<Record<string, string>>;
  readonly end: () => void;
}

/**
 * A minimal environment: a variable of the user must not replace a variable that the file fails to
 * define, and no Docker engine is contacted. The files are empty, and nothing answers the socket.
 */
const machineWithCredentials = async (): Promise<Machine> => {
  const home = mkdtempSync(join(tmpdir(), 'waybill-home-'));
  mkdirSync(join(home, '.ssh'));
  for (const file of ['.ssh/known_hosts', '.git-credentials']) writeFileSync(join(home, file), '');
  const agent = createServer().listen(join(home, 'agent'));
  await once(agent, 'listening');
  return {
    environment: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      SSH_AUTH_SOCK: join(home, 'agent'),
    },
    end: () => {
      agent.close();
      rmSync(home, { recursive: true });
    },
  };
};

/** Bake resolves the variables, functions and inheritance of its file and prints the build. */
export const bake: ToolCheck = {
  name: 'Bake',
  tools: ['buildx'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /(^|\/)docker-bake\.hcl$/).map((file) => ({ ...file, bundle })),
    );
    const { environment, end } = await machineWithCredentials();
    const asking = oneByOne(async ({ absolute }) => {
      const args = ['bake', '--print', '--file', 'docker-bake.hcl'];
      const cwd = dirname(absolute);
      const { code, stderr } = await run(binary('buildx'), args, { cwd, env: environment });
      return code === 0 ? undefined : stderr;
    });
    await judgeTexts('buildx', questions, report, asking).finally(end);
  },
};
