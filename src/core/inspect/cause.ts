import type { GeneratedFile } from '../artifacts/artifact.ts';
import { type Config, changedPaths, type FieldPath, fieldAt, withValues } from '../config.ts';
import type { Problem } from './problem.ts';

/** A problem with the fields that bring it about, the one that changes the least besides first. */
export interface ExplainedProblem extends Problem {
  /** Empty when no single field explains it. */
  readonly at: readonly FieldPath[];
}

/** How the files of a configuration are made and read; the caller knows both. */
export interface Bench {
  readonly filesOf: (config: Config) => readonly GeneratedFile[];
  readonly inspect: (files: readonly GeneratedFile[]) => Promise<readonly Problem[]>;
  /** Asked before each trial; false ends the search, and what is known by then is given. */
  readonly goOn: () => Promise<boolean>;
}

/** What becomes of the problems when some fields have their defaults again. */
interface Trial {
  readonly paths: readonly FieldPath[];
  /** Problems that are not made any more of a file that is still there. */
  readonly mends: ReadonlySet<Problem>;
  /** Problems whose file is gone. */
  readonly removes: ReadonlySet<Problem>;
  /** Files that differ without the decisions. */
  readonly reach: number;
}

/** A configuration that has problems, and all that a trial compares with. */
interface Case {
  readonly config: Config;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bench: Bench;
}

/** No more fields than this are looked at; the largest preset decides about a hundred. */
const mostTried = 160;

/** More fields than this are no pointer any more. */
const mostFields = 3;

/** The same problem, wherever its line has moved to. */
const keyOf = ({ path, by, message }: Problem): string => `${path}\n${by}\n${message.en}`;

const countKeys = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
};

const withDefaults = (config: Config, paths: readonly FieldPath[]): Config =>
  withValues(
    config,
    paths.map((path) => [path, fieldAt(path).default]),
  );

const tryWithout = async (
  paths: readonly FieldPath[],
  { config, problems, texts, bench }: Case,
): Promise<Trial> => {
  const files = bench.filesOf(withDefaults(config, paths));
  const there = new Set(files.map((file) => file.path));
  const changed = files.filter((file) => texts.get(file.path) !== file.text);
  const faulty = new Set(problems.map((problem) => problem.path));
  const read = changed.filter((file) => faulty.has(file.path));
  const reread = new Set(read.map((file) => file.path));
  const said = countKeys(read.length === 0 ? [] : await bench.inspect(read));
  const saidBefore = countKeys(problems);
  const isFewer = (key: string): boolean => (said.get(key) ?? 0) < (saidBefore.get(key) ?? 0);
  const mended = problems.filter((problem) => reread.has(problem.path) && isFewer(keyOf(problem)));
  const removed = problems.filter((problem) => !there.has(problem.path));
  return { paths, mends: new Set(mended), removes: new Set(removed), reach: changed.length };
};

/** Looks for single fields by halves: fields that change nothing together need no trial each. */
const search = async (paths: readonly FieldPath[], one: Case): Promise<readonly Trial[]> => {
  if (paths.length === 0 || !(await one.bench.goOn())) return [];
  const trial = await tryWithout(paths, one);
  if (trial.mends.size + trial.removes.size === 0) return [];
  if (paths.length === 1) return [trial];
  const half = Math.ceil(paths.length / 2);
  return [...(await search(paths.slice(0, half), one)), ...(await search(paths.slice(half), one))];
};

/** Leaving out a whole file mends every fault of it, so that explains one only if nothing else does. */
const explain = (problem: Problem, trials: readonly Trial[]): ExplainedProblem => {
  const mending = trials.filter(({ mends }) => mends.has(problem));
  const behind =
    mending.length > 0 ? mending : trials.filter(({ removes }) => removes.has(problem));
  return { ...problem, at: behind.slice(0, mostFields).flatMap(({ paths }) => paths) };
};

/**
 * Finds the fields behind problems by influence: those that differ from their defaults and without
 * which the problem is not made. Costs a few bundles for each such field, and nothing without problems.
 */
export const explainProblems = async (
  problems: readonly Problem[],
  config: Config,
  bench: Bench,
): Promise<readonly ExplainedProblem[]> => {
  if (problems.length === 0) return [];
  const texts = new Map(bench.filesOf(config).map((file) => [file.path, file.text]));
  const paths = changedPaths(config).slice(0, mostTried);
  const trials = [...(await search(paths, { config, problems, texts, bench }))];
  trials.sort((one, other) => one.reach - other.reach);
  return problems.map((problem) => explain(problem, trials));
};
