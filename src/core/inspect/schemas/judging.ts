import type { Mismatch, MismatchReason } from './mismatch.ts';
import type { Definitions, LoadedSchema } from './schema.ts';

/** Where a judgement stands: the place in the document, and what has been said so far. */
export interface Judging {
  readonly definitions: Definitions;
  /** Grows and shrinks with the walk; a mismatch keeps a copy. */
  readonly at: (string | number)[];
  readonly mismatches: Mismatch[];
  /** Judges the value at the present place by all words of a schema. */
  readonly judge: (judging: Judging, value: unknown, schema: LoadedSchema) => void;
}

/** Records a mismatch of the value at the present place. */
export const addMismatch = (
  { at, mismatches }: Judging,
  value: unknown,
  reason: MismatchReason,
): void => {
  mismatches.push({ at: [...at], value, reason });
};

/** What a subschema says of the value at the present place, apart from what is said already. */
export const aside = (
  judging: Judging,
  value: unknown,
  schema: LoadedSchema,
): readonly Mismatch[] => {
  const mismatches: Mismatch[] = [];
  judging.judge({ ...judging, mismatches }, value, schema);
  return mismatches;
};

/** Judges a part of the value that lies one step further in. */
export const judgePart = (
  judging: Judging,
  step: string | number,
  value: unknown,
  schema: LoadedSchema | boolean | undefined,
): void => {
  if (typeof schema !== 'object') return;
  judging.at.push(step);
  judging.judge(judging, value, schema);
  judging.at.pop();
};
