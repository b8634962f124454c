import { useEffect, useMemo } from 'react';
import type { Decisions, GeneratedFile } from '../../core/index.ts';
import { filesAround, filesOf, useDecisionsAround, useView } from '../state/index.ts';
import { changeOf, type FileChange, textBefore } from './file-changes.ts';
import { openFile } from './file-tree.ts';
import { lastShown, noteShown } from './last-shown.ts';

/** The shown file and the change by the last edit. */
export interface ShownFile {
  readonly file: GeneratedFile;
  /** Undefined when the last edit did not change the file. */
  readonly change: FileChange | undefined;
  /** Identifies the chosen file; unchanged when its path changes. */
  readonly id: string;
  /** Path of the chosen file while it is not generated and another file is shown instead. */
  readonly gone: string | undefined;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const pathIn = (
  files: readonly GeneratedFile[],
  wanted: string | undefined,
  last: string | undefined,
) =>
  openFile(
    files.map((file) => file.path),
    wanted,
    last,
  );

/**
 * The open file after an edit and its text before it. While its path stays the
 * same, only the files generated together with it are made; the others follow after the frame.
 */
export const fileOnShow = (
  { now, before, settled }: Readonly<Record<'now' | 'before' | 'settled', Decisions>>,
  wanted: string | undefined,
  last?: string,
): { readonly file: GeneratedFile; readonly old: string | undefined } | undefined => {
  const shown = pathIn(filesOf(settled), wanted, last);
  const near = shown === undefined ? [] : filesAround(shown, now, settled);
  const same = near.find((file) => file.path === (wanted ?? shown));
  if (same && shown !== undefined)
    return { file: same, old: textBefore(filesAround(shown, before, settled), near, same) };
  const files = filesOf(now);
  const path = pathIn(files, wanted, last);
  const file = files.find((one) => one.path === path);
  return file && { file, old: textBefore(filesOf(before), files, file) };
};

/** The open file in the frame of the edit; undefined when there are no files. */
export const useOpenFile = (): ShownFile | undefined => {
  const { now, before, settled } = useDecisionsAround();
  const wanted = useView((view) => view.file);
  const shown = useMemo(
    () => fileOnShow({ now, before, settled }, wanted, lastShown()),
    [now, before, settled, wanted],
  );
  const path = shown?.file.path;
  useEffect(() => noteShown(path), [path]);
  const old = shown?.old;
  const text = shown?.file.text;
  // Depends only on the texts, so that the change is the same object after the frame is painted.
  const change = useMemo(
    () => (text === undefined || old === text ? undefined : changeOf(old, text)),
    [old, text],
  );
  // A file with the same name in another folder is the chosen file in a renamed folder.
  const renamed = wanted === undefined || path === undefined || nameOf(wanted) === nameOf(path);
  return (
    shown && {
      file: shown.file,
      change,
      id: wanted ?? shown.file.path,
      gone: renamed ? undefined : wanted,
    }
  );
};
