import { filesLike, type PlacedBundle } from '../bundle.ts';
import { isExplained } from '../explained.ts';
import { isExtract, place, questionsAbout } from '../extracts.ts';
import { binary } from '../install.ts';
import { readObjects } from '../objects.ts';
import { run } from '../process.ts';
import { type Asking, byAbsolute, judgeTexts, oneByOne, type Question } from '../verdicts.ts';
import type { ToolCheck } from './check.ts';

const SHEBANG = /^#!.*\b(sh|bash)\b/;

const scripts = (bundle: PlacedBundle): Question[] =>
  filesLike(bundle, /./)
    .filter(({ path, text }) => path.endsWith('.sh') || SHEBANG.test(text))
    .map((file) => ({ ...file, bundle }));

/**
 * The lines of each GitLab job as its runner executes them: one script that ends at the first
 * failure.
 */
function pipelineScripts(bundle: PlacedBundle): Question[] {
  const extracts = filesLike(bundle, /^\.gitlab-ci\.yml$/).flatMap(({ path, text }) =>
    readObjects(text).flatMap((jobs) =>
      Object.entries(jobs).flatMap(([name, job]) =>
        linesOf(job).map((lines) => ({ path: `${path} ${name}`, text: lines })),
      ),
    ),
  );
  return questionsAbout(bundle, extracts, '.sh', '');
}

/** `before_script` and `script` of a job as one script; empty for keys that are not jobs. */
function linesOf(job: unknown): string[] {
  if (typeof job !== 'object' || job === null) return [];
  const { before_script = [], script = [] } = job as Record<string, unknown>; // read as unknown
  const lines = [before_script, script].flat(2).filter((line) => typeof line === 'string');
  return lines.length === 0 ? [] : [`#!/bin/sh\nset -e\n${lines.join('\n')}\n`];
}

interface Comment {
  readonly file: string;
  readonly line: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

const shellcheck: Asking = async (fresh) => {
  const owner = byAbsolute(fresh);
  const files = fresh.map((question) =>
    isExtract(question) ? place(question) : question.absolute,
  );
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

/**
 * Two spaces of indentation, like all files of the bundle. One process per file, so that each diff
 * belongs to one file.
 */
const shfmt = oneByOne(async ({ absolute }) => {
  const { code, stdout, stderr } = await run(binary('shfmt'), ['-d', '-i', '2', absolute]);
  return code === 0 ? undefined : stderr || stdout;
});

/** Every script, also inside pipelines, passes ShellCheck; script files are formatted, too. */
export const shell: ToolCheck = {
  name: 'Scripts',
  tools: ['shellcheck', 'shfmt'],
  check: async (bundles, report) => {
    const questions = bundles.flatMap(scripts);
    const all = [...questions, ...bundles.flatMap(pipelineScripts)];
    await judgeTexts('shellcheck', all, report, shellcheck);
    await judgeTexts('shfmt', questions, report, shfmt);
  },
};
