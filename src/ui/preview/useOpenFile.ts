import { useMemo } from 'react';
import type { GeneratedFile } from '../../core/index.ts';
import { useFiles, usePreviousFiles, useView } from '../state/index.ts';
import { changeBetween, type FileChange } from './file-changes.ts';
import { openFile } from './file-tree.ts';

/** The file on show and what the last edit did to it. */
export interface OpenFile {
  readonly file: GeneratedFile;
  /** Undefined when the last edit left the file as it was. */
  readonly change: FileChange | undefined;
  /** What the user chose; it stays while the path of the chosen file changes. */
  readonly id: string;
}

/** The open file in the frame of the edit; undefined when there are no files. */
export const useOpenFile = (): OpenFile | undefined => {
  const files = useFiles();
  const before = usePreviousFiles();
  const wanted = useView((view) => view.file);
  const path = useMemo(
    () =>
      openFile(
        files.map((file) => file.path),
        wanted,
      ),
    [files, wanted],
  );
  const file = files.find((one) => one.path === path);
  const change = useMemo(() => file && changeBetween(before, files, file), [before, files, file]);
  return file && { file, change, id: wanted ?? file.path };
};
