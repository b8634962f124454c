import { folderOf } from '../project-files.ts';
import type { Repository } from './reader.ts';

/** Whether a file is in the folder of the program or in one above it, up to the repository. */
export const isNearProgram = (path: string, { program, root }: Repository): boolean => {
  const folder = folderOf(path);
  return folder === root || folder === '' || `${program.folder}/`.startsWith(`${folder}/`);
};

/** Whether a file is outside folders of tests, examples and tools: it says how the program runs. */
export const isShipped = (path: string): boolean =>
  !/(?:^|\/)(?:tests?|e2e|playwright|cypress|examples?|bench(?:es|marks?)?|fixtures|integration[-_]tests?|vendor|third[-_]party|docs|\.github|\.gitlab|\.devcontainer|\.ci|ci)\//iu.test(
    path,
  );
