import { useMemo } from 'react';
import type { GeneratedFile } from '../../core/index.ts';
import { useFiles, usePreviousFiles, useView } from '../state/index.ts';
import { type Changes, compareFiles } from './file-changes.ts';
import { openFile } from './file-tree.ts';
import { useStable } from './useStable.ts';

/** What the pane shows: all of it follows from the files of now, those before and the choice. */
export interface FilesOnShow {
  readonly files: readonly GeneratedFile[];
  /** Stable while no file comes or goes. */
  readonly paths: readonly string[];
  readonly executables: ReadonlySet<string>;
  readonly changes: Changes;
  /** The open file; undefined when there are no files. */
  readonly file: GeneratedFile | undefined;
  /** What the user chose; it stays while the path of the chosen file changes. */
  readonly id: string;
}

/** The files, what the last edit changed in them, and the open one. */
export const useFilesOnShow = (): FilesOnShow => {
  const files = useFiles();
  const before = usePreviousFiles();
  const wanted = useView((view) => view.file);
  const changes = useMemo(() => compareFiles(before, files), [before, files]);
  const paths = useStable(files.map((file) => file.path));
  const runnable = useStable(files.filter((file) => file.executable).map((file) => file.path));
  const executables = useMemo(() => new Set(runnable), [runnable]);
  const open = openFile(paths, wanted);
  const file = files.find((one) => one.path === open);
  return { files, paths, executables, changes, file, id: wanted ?? open ?? '' };
};
