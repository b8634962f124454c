import { filesLike, type PlacedBundle } from '../bundle.ts';
import { isExplained } from '../explained.ts';
import { binary } from '../install.ts';
import { run } from '../process.ts';
import type { Report } from '../report.ts';
import { type Check, jsonLines, locator } from './check.ts';

const DOCKERFILE = /(^|\/)Dockerfile(\.[\w-]+)?$/;

const paths = (bundles: readonly PlacedBundle[]): string[] =>
  bundles.flatMap((bundle) => filesLike(bundle, DOCKERFILE).map(({ absolute }) => absolute));

interface HadolintFinding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly level: string;
  readonly message: string;
}

async function hadolint(bundles: readonly PlacedBundle[], report: Report): Promise<void> {
  const files = paths(bundles);
  if (files.length === 0) return;
  report.checked('hadolint', files.length);
  const locate = locator(bundles);
  // From the root folder, where no configuration file of the surroundings is found.
  const { stdout, stderr } = await run(
    binary('hadolint'),
    ['--no-color', '--format', 'json', ...files],
    {
      cwd: '/',
    },
  );
  if (!stdout.startsWith('[')) throw new Error(`hadolint failed: ${stderr || stdout}`);
  for (const { file, line, code, level, message } of JSON.parse(stdout) as HadolintFinding[]) {
    if (isExplained('hadolint', code)) continue;
    const [bundle, path] = locate(file);
    report.reject('hadolint', bundle, `${path}:${line}`, `${level} ${code}: ${message}`);
  }
}

interface BuildkitFinding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

async function buildkit(bundles: readonly PlacedBundle[], report: Report): Promise<void> {
  const files = paths(bundles);
  report.checked('dockerfile-check', files.length);
  const locate = locator(bundles);
  const { code, stdout, stderr } = await run(binary('dockerfile-check'), [], {
    input: files.join('\n'),
  });
  if (code !== 0) throw new Error(`dockerfile-check failed: ${stderr}`);
  for (const { file, line, rule, message } of jsonLines<BuildkitFinding>(stdout)) {
    if (isExplained('dockerfile-check', rule)) continue;
    const [bundle, path] = locate(file);
    report.reject('dockerfile-check', bundle, `${path}:${line}`, `${rule}: ${message}`);
  }
}

export const dockerfile: Check = {
  name: 'Dockerfile',
  tools: ['hadolint', 'dockerfile-check'],
  check: async (bundles, report) => {
    await Promise.all([hadolint(bundles, report), buildkit(bundles, report)]);
  },
};
