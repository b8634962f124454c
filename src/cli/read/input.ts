import type { RecognisedFile } from '../../core/import/source.ts';
import { decodeText, type Text } from '../../core/index.ts';
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

/**
 * Reads a file and recognises its kind by its content: settings, a Cargo manifest or another kind.
 */
export const readSource = async (io: Pick<Io, 'files'>, path: string): Promise<RecognisedFile> => {
  // Loaded here, because presets and --set do not need the tables for recognising files.
  const { recogniseSource } = await import('../../core/import/source.ts');
  return recogniseSource(path, readBytes(io, path));
};

const zip: Text = {
  en: 'This is a zip archive. Unpack it and give the waybill.yaml or Cargo.toml inside.',
  'zh-CN': '这是 zip 压缩包。请解压后提供其中的 waybill.yaml 或 Cargo.toml。',
};

/** The error for a file of the wrong kind: names the kind, and what to do instead. */
export const otherThan = (path: string, source: RecognisedFile, instead: Text): UsageError => {
  const text = source.kind === 'foreign' ? source.message : source.kind === 'zip' ? zip : instead;
  return new UsageError(`${path}: ${text.en}`, `${path}：${text['zh-CN']}`);
};

/** Reads a text file. Throws a UsageError when the file does not exist or is not UTF-8. */
export const readInput = (io: Pick<Io, 'files'>, path: string): string => {
  const decoded = decodeText(readBytes(io, path));
  if (decoded.ok) return decoded.text;
  const { message } = decoded;
  throw new UsageError(`${path}: ${message.en}`, `${path}：${message['zh-CN']}`);
};
