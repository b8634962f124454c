import { type FileDifference, isForeign } from './compare.ts';
import { type Entry, hashesAt, hashOf, type Intent, type Lock } from './lock.ts';

/** A change that writes or deletes a file. */
export type WriteStep = Extract<FileDifference, { readonly kind: 'new' | 'differs' | 'gone' }>;

/** The changes to make; changes of files edited by hand are included only with `force`. */
export const stepsOf = (changes: readonly FileDifference[], force: boolean): readonly WriteStep[] =>
  changes
    .filter(
      (change) => change.kind === 'new' || change.kind === 'differs' || change.kind === 'gone',
    )
    .filter((change) => force || !isForeign(change));

const startersOf = (changes: readonly FileDifference[]): readonly string[] =>
  changes.flatMap((change) => ('file' in change && change.file.starter ? [change.path] : []));

/** Hash of a generated file; undefined for a user's file to which Waybill's lines are added. */
const hashOfFile = (
  change: Extract<FileDifference, { readonly kind: 'new' | 'same' | 'differs' }>,
) => (change.joined ? undefined : hashOf(change.file.text));

const hashBefore = (change: FileDifference, lock: Lock): string | undefined => {
  if (change.kind === 'new') return undefined;
  if (change.kind === 'same') return hashOfFile(change);
  const isOwn = (change.kind === 'differs' && !change.joined) || change.kind === 'gone';
  return isOwn && change.ours && change.present !== undefined
    ? hashOf(change.present)
    : hashesAt(lock, change.path).at(-1);
};

const intentOf = (steps: readonly WriteStep[], token: string): Intent => ({
  token,
  files: Object.fromEntries(
    steps.map((step) => [step.path, step.kind === 'gone' ? null : (hashOfFile(step) ?? null)]),
  ),
});

/** The record written before the first step. It is valid before and after each step. */
export const lockDuring = (
  changes: readonly FileDifference[],
  steps: readonly WriteStep[],
  { lock, token }: { readonly lock: Lock; readonly token: string },
): Lock => ({
  files: Object.fromEntries(
    changes.flatMap((change) => {
      const hash = hashBefore(change, lock);
      return hash === undefined ? [] : [[change.path, hash]];
    }),
  ),
  starters: [...new Set([...lock.starters, ...startersOf(changes)])],
  writing: intentOf(steps, token),
});

const withoutPath = (entry: Entry, taken: ReadonlySet<string>): Entry => ({
  ...entry,
  files: Object.fromEntries(Object.entries(entry.files).filter(([path]) => !taken.has(path))),
  starters: entry.starters.filter((path) => !taken.has(path)),
});

/** The owner of the entry, and the entries of other bundles without the files that it took over. */
export const ofOthers = (
  { owner, others }: Lock,
  steps: readonly WriteStep[],
): Pick<Lock, 'owner' | 'others'> => {
  const taken = new Set(
    steps.filter((step) => step.kind === 'differs' && !step.joined).map(({ path }) => path),
  );
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(others === undefined ? {} : { others: others.map((other) => withoutPath(other, taken)) }),
  };
};

const hashAfter = (change: FileDifference, before: Lock, force: boolean): string | undefined => {
  if (change.kind === 'gone' || change.kind === 'released') return undefined;
  const isLeft = change.kind === 'input' || (isForeign(change) && !force);
  return isLeft ? hashesAt(before, change.path).at(-1) : hashOfFile(change);
};

/**
 * The record written after the last step. A file kept as edited by hand keeps its last recorded
 * hash.
 */
export const lockAfter = (
  changes: readonly FileDifference[],
  before: Lock,
  force: boolean,
): Lock => {
  const recorded = changes.flatMap((change) => {
    const hash = hashAfter(change, before, force);
    return hash === undefined ? [] : [{ change, hash }];
  });
  return {
    files: Object.fromEntries(recorded.map(({ change, hash }) => [change.path, hash])),
    starters: startersOf(recorded.map(({ change }) => change)),
  };
};
