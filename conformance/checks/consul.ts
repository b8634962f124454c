import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts } from '../verdicts.ts';
import { type Check, jsonLines } from './check.ts';

const asking: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const input = fresh.map(({ absolute }) => absolute).join('\n');
  const { code, stdout, stderr } = await run(binary('consul-check'), [], { input });
  if (code !== 0) throw new Error(`consul-check failed: ${stderr}`);
  return jsonLines<{ file: string; message: string }>(stdout).map(({ file, message }) => [
    owner(file),
    { message },
  ]);
};

/** Registrations, by the types of Consul's own client and the rules of its agent. */
export const consul: Check = {
  name: 'Consul',
  tools: ['consul-check'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /(^|\/)consul\/register\.json$/).map((file) => ({ ...file, bundle })),
    );
    await judgeTexts('consul-check', questions, report, asking);
  },
};
