import type { GeneratedFile } from '../artifacts/artifact.ts';
import { type Config, changedPaths, type FieldPath, fieldAt, withValues } from '../config.ts';
import type { Remark } from './remark.ts';

/** A remark with the fields that bring it about, the one that changes the least besides first. */
export interface ExplainedRemark extends Remark {
  /** Empty when no single field explains it. */
  readonly at: readonly FieldPath[];
}

/** How the files of a configuration are made and read; the caller knows both. */
export interface Bench {
  readonly filesOf: (config: Config) => readonly GeneratedFile[];
  readonly inspect: (files: readonly GeneratedFile[]) => Promise<readonly Remark[]>;
  /** Asked before each trial; false ends the search, and what is known by then is given. */
  readonly goOn: () => Promise<boolean>;
}

/** What becomes of the remarks when some fields have their defaults again. */
interface Trial {
  readonly paths: readonly FieldPath[];
  /** Remarks that are not made any more of a file that is still there. */
  readonly mends: ReadonlySet<Remark>;
  /** Remarks whose file is gone. */
  readonly removes: ReadonlySet<Remark>;
  /** Files that differ without the decisions. */
  readonly reach: number;
}

/** A configuration that has remarks, and all that a trial compares with. */
interface Case {
  readonly config: Config;
  readonly remarks: readonly Remark[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bench: Bench;
}

/** No more fields than this are looked at; the largest preset decides about a hundred. */
const mostTried = 160;

/** More fields than this are no pointer any more. */
const mostFields = 3;

/** The same remark, wherever its line has moved to. */
const keyOf = ({ path, by, message }: Remark): string => `${path}\n${by}\n${message.en}`;

const countKeys = (remarks: readonly Remark[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const remark of remarks) counts.set(keyOf(remark), (counts.get(keyOf(remark)) ?? 0) + 1);
  return counts;
};

const withDefaults = (config: Config, paths: readonly FieldPath[]): Config =>
  withValues(
    config,
    paths.map((path) => [path, fieldAt(path).default]),
  );

const tryWithout = async (
  paths: readonly FieldPath[],
  { config, remarks, texts, bench }: Case,
): Promise<Trial> => {
  const files = bench.filesOf(withDefaults(config, paths));
  const there = new Set(files.map((file) => file.path));
  const changed = files.filter((file) => texts.get(file.path) !== file.text);
  const faulty = new Set(remarks.map((remark) => remark.path));
  const read = changed.filter((file) => faulty.has(file.path));
  const reread = new Set(read.map((file) => file.path));
  const said = countKeys(read.length === 0 ? [] : await bench.inspect(read));
  const saidBefore = countKeys(remarks);
  const isFewer = (key: string): boolean => (said.get(key) ?? 0) < (saidBefore.get(key) ?? 0);
  const mended = remarks.filter((remark) => reread.has(remark.path) && isFewer(keyOf(remark)));
  const removed = remarks.filter((remark) => !there.has(remark.path));
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
const explain = (remark: Remark, trials: readonly Trial[]): ExplainedRemark => {
  const mending = trials.filter(({ mends }) => mends.has(remark));
  const behind = mending.length > 0 ? mending : trials.filter(({ removes }) => removes.has(remark));
  return { ...remark, at: behind.slice(0, mostFields).flatMap(({ paths }) => paths) };
};

/**
 * Finds the fields behind remarks by influence: those that differ from their defaults and without
 * which the remark is not made. Costs a few bundles for each such field, and nothing without remarks.
 */
export const explainRemarks = async (
  remarks: readonly Remark[],
  config: Config,
  bench: Bench,
): Promise<readonly ExplainedRemark[]> => {
  if (remarks.length === 0) return [];
  const texts = new Map(bench.filesOf(config).map((file) => [file.path, file.text]));
  const paths = changedPaths(config).slice(0, mostTried);
  const trials = [...(await search(paths, { config, remarks, texts, bench }))];
  trials.sort((one, other) => one.reach - other.reach);
  return remarks.map((remark) => explain(remark, trials));
};
