import { type Io, UsageError } from '../io.ts';

/** Reads a file that the user named; one that is not there or not readable is a UsageError. */
export const readInput = ({ files }: Pick<Io, 'files'>, path: string): string => {
  try {
    return files.readText(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw new UsageError(`${path} does not exist.`, `${path} 不存在。`);
    throw new UsageError(`${path} cannot be read (${code}).`, `无法读取 ${path}（${code}）。`);
  }
};
