import { changedLines, diffLines, type Hunk } from './line-diff.ts';

/** As much of a generated file as a comparison needs. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What the last edit did to one file. */
export interface FileChange {
  readonly kind: 'added' | 'changed';
  /** Runs of changed lines; empty for a file that was not there before. */
  readonly hunks: readonly Hunk[];
  /** Changed lines; for a new file all of its lines. */
  readonly lines: number;
}

/** What the last edit did: the files that are there now and differ, in their order, and how many went. */
export interface Changes {
  readonly byPath: ReadonlyMap<string, FileChange>;
  readonly vanished: number;
}

const none: Changes = { byPath: new Map(), vanished: 0 };

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

const changeOf = (before: string | undefined, after: string): FileChange => {
  if (before === undefined) return { kind: 'added', hunks: [], lines: lineCount(after) };
  const hunks = diffLines(before, after);
  return { kind: 'changed', hunks, lines: changedLines(hunks) };
};

/** Compares the files before and after an edit. */
export const compareFiles = (before: readonly NamedText[], after: readonly NamedText[]): Changes => {
  if (before === after) return none;
  const known = new Map(before.map((file) => [file.path, file.text]));
  const byPath = new Map<string, FileChange>();
  let kept = 0;
  for (const { path, text } of after) {
    const old = known.get(path);
    if (old !== undefined) kept += 1;
    if (old !== text) byPath.set(path, changeOf(old, text));
  }
  return { byPath, vanished: known.size - kept };
};

/** The next changed file after the open one, round the end; undefined when there is no other. */
export const nextChanged = (changes: Changes, open: string | undefined): string | undefined => {
  const paths = [...changes.byPath.keys()];
  const next = paths[(paths.indexOf(open ?? '') + 1) % paths.length];
  return next === open ? undefined : next;
};
