import type { Mismatch, MismatchReason } from './mismatch.ts';
import type { Definitions, LoadedSchema } from './schema.ts';

/** The state of a validation: the current path in the document, and the mismatches so far. */
export interface Judging {
  readonly definitions: Definitions;
  /** The current path, changed during the walk; a mismatch stores a copy. */
  readonly at: (string | number)[];
  readonly mismatches: Mismatch[];
  /** Checks the value at the current path against all keywords of a schema. */
  readonly judge: (judging: Judging, value: unknown, schema: LoadedSchema) => void;
}

/** Records a mismatch of the value at the current path. */
export const addMismatch = (
  { at, mismatches }: Judging,
  value: unknown,
  reason: MismatchReason,
): void => {
  mismatches.push({ at: [...at], value, reason });
};

/** The mismatches of a subschema at the current path, without recording them. */
export const aside = (
  judging: Judging,
  value: unknown,
  schema: LoadedSchema,
): readonly Mismatch[] => {
  const mismatches: Mismatch[] = [];
  judging.judge({ ...judging, mismatches }, value, schema);
  return mismatches;
};

/** Checks a direct child of the value. */
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
