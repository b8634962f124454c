import { decodeText } from '../../core/index.ts';
import { type Io, UsageError } from '../io.ts';

const readBytes = ({ files }: Pick<Io, 'files'>, path: string): Uint8Array => {
  try {
    return files.readBytes(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') throw new UsageError(`${path} does not exist.`, `${path} 不存在。`);
    throw new UsageError(`${path} cannot be read (${code}).`, `无法读取 ${path}（${code}）。`);
  }
};

/** Reads a text that the user named; one that is not there or is not UTF-8 is a UsageError. */
export const readInput = (io: Pick<Io, 'files'>, path: string): string => {
  const decoded = decodeText(readBytes(io, path));
  if (decoded.ok) return decoded.text;
  const { message } = decoded;
  throw new UsageError(`${path}: ${message.en}`, `${path}：${message['zh-CN']}`);
};
