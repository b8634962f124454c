import { branches } from './branches.ts';
import { meant } from './definition.ts';
import { withoutEchoes } from './echoes.ts';
import { addMismatch, type Judging } from './judging.ts';
import type { Mismatch } from './mismatch.ts';
import type { LoadedSchema, RootedSchema } from './schema.ts';
import { isFields, judgeFields, judgeItems, judgeScalar, typeReason } from './words.ts';

/**
 * Checks a value. For a wrong type no other keyword is checked, because the others assume the right
 * type.
 */
const judge = (judging: Judging, value: unknown, asked: LoadedSchema): void => {
  const schema = meant(judging.definitions, asked);
  const wrongType = typeReason(value, schema);
  if (wrongType) {
    addMismatch(judging, value, wrongType);
    return;
  }
  judgeScalar(judging, value, schema);
  if (Array.isArray(value)) judgeItems(judging, value, schema);
  else if (isFields(value)) judgeFields(judging, value, schema);
  branches(judging, value, schema);
};

/** All mismatches of the value; empty if it is valid. */
export const validate = (
  value: unknown,
  { schema, definitions }: RootedSchema,
): readonly Mismatch[] => {
  const mismatches: Mismatch[] = [];
  judge({ definitions, at: [], mismatches, judge }, value, schema);
  return withoutEchoes(mismatches);
};
