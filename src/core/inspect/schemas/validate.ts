import { branches } from './branches.ts';
import { meant } from './definition.ts';
import { withoutEchoes } from './echoes.ts';
import { addMismatch, type Judging } from './judging.ts';
import type { Mismatch } from './mismatch.ts';
import type { LoadedSchema, RootedSchema } from './schema.ts';
import { isFields, judgeFields, judgeItems, judgeScalar, typeReason } from './words.ts';

/** A wrong type is all that is said of a value: the other words are about values of the right one. */
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

/** Everything that the schema has against the value; empty when it is as described. */
export const validate = (
  value: unknown,
  { schema, definitions }: RootedSchema,
): readonly Mismatch[] => {
  const mismatches: Mismatch[] = [];
  judge({ definitions, at: [], mismatches, judge }, value, schema);
  return withoutEchoes(mismatches);
};
