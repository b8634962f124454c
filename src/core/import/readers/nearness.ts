import { folderOf } from '../project-files.ts';
import type { Repository } from './reader.ts';

/** Whether a file is in the folder of the program or in one above it, up to the repository. */
export const isNearProgram = (path: string, { program, root }: Repository): boolean => {
  const folder = folderOf(path);
  return folder === root || folder === '' || `${program.folder}/`.startsWith(`${folder}/`);
};
