import type { ConcernId, Config, FieldPath } from '../concerns/index.ts';
import type { FieldValue } from '../fields/field.ts';
import type { Text } from '../fields/text.ts';
import type { CodePath } from './code-fields.ts';

/** A value for a field from an imported file, with the reason. */
export interface Fact {
  readonly path: FieldPath;
  readonly value: FieldValue;
  /** A phrase without a full stop: 'dependency `sqlx` with feature `postgres`'. */
  readonly because: Text;
  /** The file that the fact comes from, relative to the folder that was given. */
  readonly file?: string;
  /** 1-based line of the file. */
  readonly line?: number;
  /** `assumed`: the file does not state the value, but makes it likely. */
  readonly certainty: 'recognised' | 'assumed';
}

/** The type of the value of a field. */
export type ValueAt<P extends FieldPath> = P extends `${infer C extends ConcernId}.${infer K}`
  ? K extends keyof Config[C]
    ? Config[C][K]
    : never
  : never;

const state =
  <Path extends FieldPath>(certainty: Fact['certainty']) =>
  <P extends Path>(
    path: P,
    value: ValueAt<P> & FieldValue,
    because: Text,
    line: number | undefined,
  ): Fact =>
    line === undefined
      ? { path, value, because, certainty }
      : { path, value, because, line, certainty };

/** A value that the file states or that a dependency requires; see `code-fields.ts`. */
export const recognised = state<CodePath>('recognised');

/** A likely value that the user should check. */
export const assumed = state<FieldPath>('assumed');

/** Two reasons, one after the other. */
export const joined = (one: Text, other: Text): Text => ({
  en: `${one.en}; ${other.en}`,
  'zh-CN': `${one['zh-CN']}；${other['zh-CN']}`,
});

/** How many reasons a merged fact names. */
const mostReasons = 4;

const more: Text = { en: '…', 'zh-CN': '…' };

/** The reasons of merged facts; a long list ends with an ellipsis. */
const together = (one: Text, other: Text): Text => {
  const reasons = one.en.split('; ');
  if (reasons.includes(other.en) || reasons.at(-1) === more.en) return one;
  return joined(one, reasons.length < mostReasons ? other : more);
};

/** Lists whose order is meant as it stands: those of two files are not joined. */
const ordered: ReadonlySet<FieldPath> = new Set(['workload.args', 'workload.command']);

/** Whether the items of several files together are the value of the field. */
export const isJoined = (path: FieldPath): boolean => !ordered.has(path);

const merged = (one: Fact, other: Fact): Fact => {
  if (!isJoined(one.path) || !Array.isArray(one.value) || !Array.isArray(other.value)) {
    return one.certainty === 'assumed' && other.certainty === 'recognised' ? other : one;
  }
  // Lists of the same field hold the same kind of items.
  const value = [...new Set([...one.value, ...other.value])] as FieldValue;
  const certainty = other.certainty === 'assumed' ? 'assumed' : one.certainty;
  return { ...one, value, certainty, because: together(one.because, other.because) };
};

/**
 * At most one fact per field: lists are merged; otherwise a recognised fact wins over an assumed
 * fact, and the first fact wins among equals.
 */
export const onePerField = (facts: readonly Fact[]): readonly Fact[] => {
  const byPath = new Map<FieldPath, Fact>();
  for (const fact of facts) {
    const known = byPath.get(fact.path);
    byPath.set(fact.path, known === undefined ? fact : merged(known, fact));
  }
  return [...byPath.values()];
};
