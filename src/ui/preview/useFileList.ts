import { useMemo } from 'react';
import { useSettledFiles, useSettledPreviousFiles, useView } from '../state/index.ts';
import { type Changes, compareFiles } from './file-changes.ts';
import { openFile } from './file-tree.ts';
import { lastShown } from './last-shown.ts';
import { useStable } from './useStable.ts';

/** What the list of the files shows. */
export interface FileListing {
  /** Stable while no file comes or goes. */
  readonly paths: readonly string[];
  readonly executables: ReadonlySet<string>;
  readonly changes: Changes;
  /** Path of the file on show. */
  readonly open: string | undefined;
}

/** All files and what the last edit changed in them, one frame after the open file itself. */
export const useFileList = (): FileListing => {
  const files = useSettledFiles();
  const before = useSettledPreviousFiles();
  const wanted = useView((view) => view.file);
  const changes = useMemo(() => compareFiles(before, files), [before, files]);
  const paths = useStable(files.map((file) => file.path));
  const runnable = useStable(files.filter((file) => file.executable).map((file) => file.path));
  const executables = useMemo(() => new Set(runnable), [runnable]);
  // Among the listed paths, so that a renamed folder and the file in it turn up together.
  const open = useMemo(() => openFile(paths, wanted, lastShown()), [paths, wanted]);
  return { paths, executables, changes, open };
};
