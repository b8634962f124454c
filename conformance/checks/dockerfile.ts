import { filesLike } from '../bundle.ts';
import { isExplained } from '../explained.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts } from '../verdicts.ts';
import { jsonLines, type ToolCheck } from './check.ts';

const DOCKERFILE = /(^|\/)Dockerfile(\.[\w-]+)?$/;

interface HadolintFinding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly level: string;
  readonly message: string;
}

const hadolint: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const files = fresh.map(({ absolute }) => absolute);
  const args = ['--no-color', '--format', 'json', ...files];
  // Runs in the root folder, so that no local configuration file of hadolint is found.
  const { stdout, stderr } = await run(binary('hadolint'), args, { cwd: '/' });
  if (!stdout.startsWith('[')) throw new Error(`hadolint failed: ${stderr || stdout}`);
  // The shape that `--format json` prints.
  return (JSON.parse(stdout) as HadolintFinding[])
    .filter(({ code }) => !isExplained('hadolint', code))
    .map(({ file, line, code, level, message }) => [
      owner(file),
      { place: `:${line}`, message: `${level} ${code}: ${message}` },
    ]);
};

interface BuildkitFinding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

const buildkit: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const input = fresh.map(({ absolute }) => absolute).join('\n');
  const { code, stdout, stderr } = await run(binary('dockerfile-check'), [], { input });
  if (code !== 0) throw new Error(`dockerfile-check failed: ${stderr}`);
  return jsonLines<BuildkitFinding>(stdout)
    .filter(({ rule }) => !isExplained('dockerfile-check', rule))
    .map(({ file, line, rule, message }) => [
      owner(file),
      { place: `:${line}`, message: `${rule}: ${message}` },
    ]);
};

/** Checks every Dockerfile with hadolint and with BuildKit's parser and lint rules. */
export const dockerfile: ToolCheck = {
  name: 'Dockerfile',
  tools: ['hadolint', 'dockerfile-check'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap((bundle) =>
      filesLike(bundle, DOCKERFILE).map((file) => ({ ...file, bundle })),
    );
    await Promise.all([
      judgeTexts('hadolint', questions, report, hadolint),
      judgeTexts('dockerfile-check', questions, report, buildkit),
    ]);
  },
};
