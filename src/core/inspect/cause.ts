import type { GeneratedFile } from '../artifacts/artifact.ts';
import { type Config, changedPaths, type FieldPath, fieldAt, withValue } from '../config.ts';
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

/** What becomes of the remarks when one field has its default again. */
interface Trial {
  readonly path: FieldPath;
  /** Remarks that are not made any more of a file that is still there. */
  readonly mends: ReadonlySet<Remark>;
  /** Remarks whose file is gone. */
  readonly removes: ReadonlySet<Remark>;
  /** Files that differ without the decision. */
  readonly reach: number;
}

/** No more fields than this are tried; the largest preset decides about a hundred. */
const mostTrials = 160;

/** More fields than this are no pointer any more. */
const mostFields = 3;

/** The same remark, wherever its line has moved to. */
const keyOf = ({ path, by, message }: Remark): string => `${path}\n${by}\n${message.en}`;

const countKeys = (remarks: readonly Remark[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const remark of remarks) counts.set(keyOf(remark), (counts.get(keyOf(remark)) ?? 0) + 1);
  return counts;
};

const tryWithout = async (
  path: FieldPath,
  config: Config,
  remarks: readonly Remark[],
  bench: Bench,
): Promise<Trial> => {
  const before = new Map(bench.filesOf(config).map((file) => [file.path, file.text]));
  const files = bench.filesOf(withValue(config, path, fieldAt(path).default));
  const there = new Set(files.map((file) => file.path));
  const changed = files.filter((file) => before.get(file.path) !== file.text);
  const faulty = new Set(remarks.map((remark) => remark.path));
  const read = changed.filter((file) => faulty.has(file.path));
  const said = countKeys(read.length === 0 ? [] : await bench.inspect(read));
  const wasSaid = countKeys(remarks);
  const count = (counts: ReadonlyMap<string, number>, remark: Remark): number =>
    counts.get(keyOf(remark)) ?? 0;
  const mended = remarks.filter(
    (remark) =>
      read.some((file) => file.path === remark.path) &&
      count(said, remark) < count(wasSaid, remark),
  );
  const removed = remarks.filter((remark) => !there.has(remark.path));
  return { path, mends: new Set(mended), removes: new Set(removed), reach: changed.length };
};

/** Leaving out a whole file mends every fault of it, so that explains one only if nothing else does. */
const explain = (remark: Remark, trials: readonly Trial[]): ExplainedRemark => {
  const mending = trials.filter(({ mends }) => mends.has(remark));
  const behind = mending.length > 0 ? mending : trials.filter(({ removes }) => removes.has(remark));
  return { ...remark, at: behind.slice(0, mostFields).map(({ path }) => path) };
};

/**
 * Finds the fields behind remarks by influence: those that differ from their defaults and without
 * which the remark is not made. Costs one bundle for each such field, and nothing without remarks.
 */
export const explainRemarks = async (
  remarks: readonly Remark[],
  config: Config,
  bench: Bench,
): Promise<readonly ExplainedRemark[]> => {
  if (remarks.length === 0) return [];
  const trials: Trial[] = [];
  for (const path of changedPaths(config).slice(0, mostTrials)) {
    if (!(await bench.goOn())) break;
    trials.push(await tryWithout(path, config, remarks, bench));
  }
  trials.sort((one, other) => one.reach - other.reach);
  return remarks.map((remark) => explain(remark, trials));
};
