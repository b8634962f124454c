import { join } from 'node:path';
import { filesLike } from '../bundle.ts';
import { binary, schemaFolder } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts, oneByOne } from '../verdicts.ts';
import { jsonLines, type ToolCheck } from './check.ts';

/** `task --list-all` parses the whole file, including its templates. */
const listing = oneByOne(async ({ absolute }) => {
  const args = ['--taskfile', absolute, '--list-all', '--json', '--color=false'];
  const { code, stdout, stderr } = await run(binary('task'), args);
  return code === 0 ? undefined : stderr || stdout;
});

const executing: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const api = join(schemaFolder('tilt-api'), '__init__.py');
  const input = fresh.map(({ absolute }) => absolute).join('\n');
  const { code, stdout, stderr } = await run(binary('tiltfile-check'), [api], { input });
  if (code !== 0) throw new Error(`tiltfile-check failed: ${stderr}`);
  return jsonLines<{ file: string; message: string }>(stdout).map(({ file, message }) => [
    owner(file),
    { message },
  ]);
};

/** Files for local development: Taskfile and Tiltfile. */
export const development: ToolCheck = {
  name: 'Development',
  tools: ['task', 'tiltfile-check'],
  needs: ['tilt-api'],
  check: async (bundles, report) => {
    const files = (pattern: RegExp) =>
      bundles.flatMap((bundle) => filesLike(bundle, pattern).map((file) => ({ ...file, bundle })));
    await judgeTexts('task', files(/^Taskfile\.yml$/), report, listing);
    await judgeTexts('tiltfile-check', files(/^Tiltfile$/), report, executing);
  },
};
