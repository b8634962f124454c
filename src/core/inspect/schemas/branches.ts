import { addMismatch, aside, type Judging } from './judging.ts';
import type { Mismatch, MismatchReason } from './mismatch.ts';
import type { LoadedSchema } from './schema.ts';

/**
 * The reasons of all branches, if every reason is of the kind `what` and concerns the value at
 * `depth` itself; otherwise undefined.
 */
const allSay = <W extends MismatchReason['what']>(
  said: readonly (readonly Mismatch[])[],
  depth: number,
  what: W,
): readonly Extract<MismatchReason, { what: W }>[] | undefined => {
  const reasons: Extract<MismatchReason, { what: W }>[] = [];
  for (const { at, reason } of said.flat()) {
    if (at.length > depth || reason.what !== what) return undefined;
    reasons.push(reason as Extract<MismatchReason, { what: W }>); // checked: `reason.what` is `what`
  }
  return reasons;
};

const union = <V>(lists: readonly (readonly V[])[]): readonly V[] => [...new Set(lists.flat())];

/** A single reason that replaces equal reasons of all branches. */
const oneForAll = (
  said: readonly (readonly Mismatch[])[],
  depth: number,
): MismatchReason | undefined => {
  const types = allSay(said, depth, 'type');
  if (types) return { what: 'type', types: union(types.map((one) => one.types)) };
  const values = allSay(said, depth, 'value');
  if (values) return { what: 'value', allowed: union(values.map((one) => one.allowed)) };
  const missing = allSay(said, depth, 'missing');
  return missing && { what: 'missing', names: union(missing.map((one) => one.names)) };
};

/**
 * The distance of a branch from the value. A branch is far if the type or value itself differs, or
 * if it has a mismatch at this level while another branch matches here.
 */
const distance = (mismatches: readonly Mismatch[], depth: number): number => {
  const here = mismatches.filter(({ at }) => at.length === depth);
  const other = here.some(({ reason: { what } }) => what === 'type' || what === 'value');
  return mismatches.length + here.length * 100 + (other ? 10_000 : 0);
};

const closest = (said: readonly (readonly Mismatch[])[], depth: number): readonly Mismatch[] =>
  said.reduce((best, one) => (distance(one, depth) < distance(best, depth) ? one : best));

const noneFits = (
  judging: Judging,
  value: unknown,
  said: readonly (readonly Mismatch[])[],
): void => {
  const depth = judging.at.length;
  const one = oneForAll(said, depth);
  if (one) addMismatch(judging, value, one);
  else judging.mismatches.push(...closest(said, depth));
};

/** Reports the fields required by several matching branches, of which only one may be present. */
const severalFit = (judging: Judging, value: unknown, fitting: readonly LoadedSchema[]): void => {
  const names = union(fitting.map(({ required = [] }) => required));
  addMismatch(
    judging,
    value,
    names.length > 1 ? { what: 'together', names } : { what: 'forbidden' },
  );
};

const fits = (judging: Judging, value: unknown, schema: LoadedSchema): boolean =>
  aside(judging, value, schema).length === 0;

/** Checks the keywords that combine schemas. */
export const branches = (judging: Judging, value: unknown, schema: LoadedSchema): void => {
  for (const part of schema.allOf ?? []) judging.judge(judging, value, part);
  if (schema.anyOf) {
    const said = schema.anyOf.map((branch) => aside(judging, value, branch));
    if (said.every(({ length }) => length > 0)) noneFits(judging, value, said);
  }
  if (schema.oneOf) {
    const said = schema.oneOf.map((branch) => aside(judging, value, branch));
    const fitting = schema.oneOf.filter((_, index) => said[index]?.length === 0);
    if (fitting.length === 0) noneFits(judging, value, said);
    if (fitting.length > 1) severalFit(judging, value, fitting);
  }
  if (schema.not && fits(judging, value, schema.not)) {
    addMismatch(judging, value, { what: 'forbidden' });
  }
  if (schema.if) {
    const then = fits(judging, value, schema.if) ? schema.then : schema.else;
    if (then) judging.judge(judging, value, then);
  }
};
