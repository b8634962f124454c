import { useMemo } from 'react';
import { useSettledFiles, useSettledPreviousFiles, useView } from '../state/index.ts';
import { type Changes, compareFiles } from './file-changes.ts';
import { openFile } from './file-tree.ts';
import { lastShown } from './last-shown.ts';
import { useStable } from './useStable.ts';

/** The contents of the file list. */
export interface FileListing {
  /** The same array while no file is added or removed. */
  readonly paths: readonly string[];
  readonly executables: ReadonlySet<string>;
  readonly changes: Changes;
  /** Path of the shown file. */
  readonly open: string | undefined;
}

/** All files and the changes of the last edit, one frame after the open file. */
export const useFileList = (): FileListing => {
  const files = useSettledFiles();
  const before = useSettledPreviousFiles();
  const wanted = useView((view) => view.file);
  const changes = useMemo(() => compareFiles(before, files), [before, files]);
  const paths = useStable(files.map((file) => file.path));
  const runnable = useStable(files.filter((file) => file.executable).map((file) => file.path));
  const executables = useMemo(() => new Set(runnable), [runnable]);
  // Chosen among the listed paths, so that a renamed folder and its file appear together.
  const open = useMemo(() => openFile(paths, wanted, lastShown()), [paths, wanted]);
  return { paths, executables, changes, open };
};
