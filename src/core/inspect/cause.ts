import type { GeneratedFile } from '../artifacts/artifact.ts';
import { type FieldPath, fieldAt } from '../config.ts';
import {
  changedDecisions,
  type Decision,
  type Decisions,
  firstWorkload,
  withDecision,
} from '../decisions.ts';
import type { Problem } from './problem.ts';

/**
 * A problem with the fields that cause it; the field that changes the fewest other files is first.
 */
export interface ExplainedProblem extends Problem {
  /** Empty if no single field explains the problem. */
  readonly at: readonly FieldPath[];
  /** The workload whose fields these are. */
  readonly workload: string;
}

/** Functions of the caller that generate and inspect the files of decisions. */
export interface Bench {
  readonly filesOf: (decisions: Decisions) => readonly GeneratedFile[];
  readonly inspect: (files: readonly GeneratedFile[]) => Promise<readonly Problem[]>;
  /** Called before each trial; false stops the search, which then returns the results so far. */
  readonly goOn: () => Promise<boolean>;
}

/** The effect on the problems if some fields are reset to their defaults. */
interface Trial {
  readonly fields: readonly Decision[];
  /** Problems that disappear although their file still exists. */
  readonly mends: ReadonlySet<Problem>;
  /** Problems whose file no longer exists. */
  readonly removes: ReadonlySet<Problem>;
  /** The number of files that change in the trial. */
  readonly reach: number;
}

/** Decisions with problems, and the data that a trial is compared with. */
interface Case {
  readonly decisions: Decisions;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bench: Bench;
}

/** Maximum number of fields that are tried; the largest preset changes about 100 fields. */
const mostTried = 160;

/** A longer list of fields does not help the user. */
const mostFields = 3;

/** A key that identifies a problem even if its line has changed. */
const keyOf = ({ path, by, message }: Problem): string => `${path}\n${by}\n${message.en}`;

const countKeys = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return counts;
};

/** A field of the first workload gets its default, a field of another one the value of the first. */
const withDefaults = (decisions: Decisions, fields: readonly Decision[]): Decisions =>
  fields.reduce(
    (now, { workload, path }) =>
      withDecision(
        now,
        workload,
        path,
        workload === firstWorkload ? fieldAt(path).default : undefined,
      ),
    decisions,
  );

const tryWithout = async (
  fields: readonly Decision[],
  { decisions, problems, texts, bench }: Case,
): Promise<Trial> => {
  const files = bench.filesOf(withDefaults(decisions, fields));
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
  return { fields, mends: new Set(mended), removes: new Set(removed), reach: changed.length };
};

/**
 * Searches for single fields by bisection: if a group of fields changes no problem, its fields need
 * no trials.
 */
const search = async (fields: readonly Decision[], one: Case): Promise<readonly Trial[]> => {
  if (fields.length === 0 || !(await one.bench.goOn())) return [];
  const trial = await tryWithout(fields, one);
  if (trial.mends.size + trial.removes.size === 0) return [];
  if (fields.length === 1) return [trial];
  const half = Math.ceil(fields.length / 2);
  return [
    ...(await search(fields.slice(0, half), one)),
    ...(await search(fields.slice(half), one)),
  ];
};

/**
 * The fields that explain a problem. A field that removes the whole file counts only if no other
 * field explains the problem.
 */
const explain = (problem: Problem, trials: readonly Trial[]): ExplainedProblem => {
  const mending = trials.filter(({ mends }) => mends.has(problem));
  const behind =
    mending.length > 0 ? mending : trials.filter(({ removes }) => removes.has(problem));
  const fields = behind.flatMap((trial) => trial.fields);
  const workload = fields[0]?.workload ?? firstWorkload;
  const at = fields.filter((one) => one.workload === workload).map(({ path }) => path);
  return { ...problem, at: at.slice(0, mostFields), workload };
};

/**
 * Finds the fields that cause problems: fields that differ from their defaults and whose reset
 * removes the problem. Each cause costs a few bundles; without problems no bundle is made.
 */
export const explainProblems = async (
  problems: readonly Problem[],
  decisions: Decisions,
  bench: Bench,
): Promise<readonly ExplainedProblem[]> => {
  if (problems.length === 0) return [];
  const texts = new Map(bench.filesOf(decisions).map((file) => [file.path, file.text]));
  const fields = changedDecisions(decisions).slice(0, mostTried);
  const trials = [...(await search(fields, { decisions, problems, texts, bench }))];
  trials.sort((one, other) => one.reach - other.reach);
  return problems.map((problem) => explain(problem, trials));
};
