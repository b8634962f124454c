import { resolve } from 'node:path';
import { filesLike } from '../bundle.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts } from '../verdicts.ts';
import { jsonLines, type ToolCheck } from './check.ts';

interface Complaint {
  readonly filepath: string;
  readonly line: number;
  readonly kind: string;
  readonly message: string;
}

const asking: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const { code, stdout, stderr } = await run(binary('actionlint'), [
    '-format',
    '{{range $error := .}}{{json $error}}\n{{end}}',
    '-shellcheck',
    binary('shellcheck'),
    '-pyflakes',
    '',
    ...fresh.map(({ absolute }) => absolute),
  ]);
  if (code > 1) throw new Error(`actionlint failed: ${stderr}`);
  return jsonLines<Complaint>(stdout).map(({ filepath, line, kind, message }) => [
    owner(resolve(filepath)), // actionlint prints relative paths
    { place: `:${line}`, message: `${kind}: ${message}` },
  ]);
};

/** Checks GitHub workflows, including their shell scripts, with actionlint. */
export const workflows: ToolCheck = {
  name: 'GitHub workflows',
  tools: ['actionlint'],
  needs: ['shellcheck'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, /^\.github\/workflows\/[^/]+\.ya?ml$/).map((file) => ({ ...file, bundle })),
    );
    await judgeTexts('actionlint', questions, report, asking);
  },
};
