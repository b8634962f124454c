import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Snippet {
  readonly recipe: string;
  readonly language: string;
  readonly path: string;
  readonly text: string;
}

/** The fenced snippets of the document, each with the heading above it. */
const snippetsOf = (document: string): readonly Snippet[] =>
  document.split(/^## /m).flatMap((section) => {
    const recipe = section.slice(0, section.indexOf('\n'));
    return [...section.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
      ([, language = '', path = '', text = '']) => ({ recipe, language, path, text }),
    );
  });

const parts = (hunk: string, signs: string): string =>
  hunk
    .split(/(?<=\n)/)
    .filter((line) => signs.includes(line[0] ?? ''))
    .map((line) => line.slice(1))
    .join('');

/**
 * The text with the hunks of a diff applied; the lines before each change must occur exactly once.
 */
const patched = (before: string, diff: string): string =>
  diff.split(/^@@.*\n/m).reduce((text, hunk) => {
    const old = parts(hunk, ' -');
    const count = text.split(old).length - 1;
    if (count !== 1) throw new Error(`these lines occur ${count} times, not once:\n${old}`);
    // A function, so that a `$` of the snippet stays as it is.
    return text.replace(old, () => parts(hunk, ' +'));
  }, before);

const snippets = snippetsOf(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
const changes = snippets.filter(({ path }) => path !== '');
const recipes = [...new Set(changes.map(({ recipe }) => recipe))];

const commands = snippets
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'));

const wordsAfter = (start: string): readonly (readonly string[])[] =>
  commands
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length).split(' '));

const unitRuns = wordsAfter('npm run unit -- ');
const otherRuns = wordsAfter('npx vitest run ');

let folder = '';
const refusals = new Map<string, string>();

const apply = ({ path, language, text }: Snippet): void => {
  const file = join(folder, path);
  if (language === 'diff') {
    writeFileSync(file, patched(readFileSync(file, 'utf8'), text));
    return;
  }
  if (existsSync(file)) throw new Error('the file exists already');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** The output of a failed tool in the copy of the checkout; empty if the tool succeeds. */
const failureOf = (tool: string, ...words: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', tool), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, WAYBILL_RUNS: '4', WAYBILL_SEED: '1', NO_COLOR: '1' },
    },
  );
  return status === 0 ? '' : `exit code ${status}\n${stdout}${stderr}`;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-contributing-'));
  for (const path of [
    'src',
    'setup',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'biome.json',
    'vite.config.ts',
    '.gitignore',
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const snippet of changes) {
    try {
      apply(snippet);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      refusals.set(snippet.recipe, `${snippet.path}: ${reason}`);
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the snippets of CONTRIBUTING.md', () => {
  it('are there for a field, a check, an artifact, a Kubernetes kind and a backing service', () => {
    expect(recipes).toEqual([
      'Add a field',
      'Add a check',
      'Add an artifact',
      'Add a Kubernetes kind',
      'Add a backing service',
    ]);
    const tested = snippets.filter(({ language }) => language === 'sh');
    expect(tested.map(({ recipe }) => recipe)).toEqual(recipes);
    expect(unitRuns.length + otherRuns.length).toBe(commands.length);
    expect(unitRuns.flat().filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it.each(recipes)('“%s” applies to the files of the checkout', (recipe) => {
    expect(refusals.get(recipe)).toBeUndefined();
  });

  it('compile', () => {
    expect(failureOf('typescript/bin/tsc', '-p', 'src/core')).toBe('');
  });

  it('pass lint and format', () => {
    const paths = [...new Set(changes.map(({ path }) => path))];
    expect(failureOf('@biomejs/biome/bin/biome', 'ci', ...paths)).toBe('');
  });

  it('pass the tests that the recipes name', () => {
    // The tests of all recipes run together, so that the modules are read once.
    for (const words of [unitRuns.flat(), ...otherRuns]) {
      expect(failureOf('vitest/vitest.mjs', 'run', '--reporter=dot', ...words)).toBe('');
    }
  }, 300_000);
});
