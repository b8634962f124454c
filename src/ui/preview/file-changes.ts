import { changedLines, diffLines, type Hunk } from './line-diff.ts';

/** The parts of a generated file that a comparison needs. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What the last edit did to one file. */
export interface FileChange {
  readonly kind: 'added' | 'changed';
  /** Runs of changed lines; empty for a new file. */
  readonly hunks: readonly Hunk[];
  /** Number of changed lines; for a new file the number of its lines. */
  readonly lines: number;
}

/**
 * What the last edit did: the new and changed files in their order, and the number of removed
 * files.
 */
export interface Changes {
  readonly byPath: ReadonlyMap<string, FileChange>;
  readonly vanished: number;
}

const none: Changes = { byPath: new Map(), vanished: 0 };

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** The change of a file whose text differs; without an earlier text the file is new. */
export const changeOf = (before: string | undefined, after: string): FileChange => {
  if (before === undefined) return { kind: 'added', hunks: [], lines: lineCount(after) };
  const hunks = diffLines(before, after);
  return { kind: 'changed', hunks, lines: changedLines(hunks) };
};

/** Whether two paths differ only in the name of one folder. */
const isMoved = (from: readonly string[], to: readonly string[]): boolean =>
  from.length === to.length &&
  from.at(-1) === to.at(-1) &&
  from.filter((part, index) => part !== to[index]).length === 1;

/** The old path of each file whose folder was renamed; such a file is changed, not new. */
const movedFiles = (
  gone: readonly string[],
  come: readonly string[],
): ReadonlyMap<string, string> => {
  const sources = gone.map((path) => ({ path, parts: path.split('/') }));
  const moves = new Map<string, string>();
  for (const path of come) {
    const parts = path.split('/');
    const at = sources.findIndex((source) => isMoved(source.parts, parts));
    const [source] = at < 0 ? [] : sources.splice(at, 1);
    if (source) moves.set(path, source.path);
  }
  return moves;
};

/** The old text of each path, and which files were only moved or were removed. */
const ancestry = (before: readonly NamedText[], after: readonly NamedText[]) => {
  const known = new Map(before.map((file) => [file.path, file.text]));
  const now = new Set(after.map((file) => file.path));
  const gone = before.map((file) => file.path).filter((path) => !now.has(path));
  const come = [...now].filter((path) => !known.has(path));
  const moves = movedFiles(gone, come);
  const oldText = (path: string): string | undefined => known.get(moves.get(path) ?? path);
  return { oldText, vanished: gone.length - moves.size };
};

/** Compares the files before and after an edit. */
export const compareFiles = (
  before: readonly NamedText[],
  after: readonly NamedText[],
): Changes => {
  if (before === after) return none;
  const { oldText, vanished } = ancestry(before, after);
  const byPath = new Map<string, FileChange>();
  for (const { path, text } of after) {
    const old = oldText(path);
    if (old !== text) byPath.set(path, changeOf(old, text));
  }
  return { byPath, vanished };
};

/** The text of a file before an edit, also if it had another path; undefined for a new file. */
export const textBefore = (
  before: readonly NamedText[],
  after: readonly NamedText[],
  { path, text }: NamedText,
): string | undefined => (before === after ? text : ancestry(before, after).oldText(path));

/**
 * The changed file after the open one, starting again after the last; undefined when there is no
 * other.
 */
export const nextChanged = (changes: Changes, open: string | undefined): string | undefined => {
  const paths = [...changes.byPath.keys()];
  const next = paths[(paths.indexOf(open ?? '') + 1) % paths.length];
  return next === open ? undefined : next;
};
