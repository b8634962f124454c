import { unzipSync } from 'fflate';
import type { Text } from '../fields/text.ts';
import { decodeText } from '../formats/text-encoding.ts';

/** Largest archive that is opened, in bytes; enough for a repository without its Git history. */
export const longestArchive = 50_000_000;

/** Longest file of an archive that is read, in bytes. */
const longestEntry = 1_000_000;

/** Maximum total of bytes that are read from an archive, as a protection against zip bombs. */
const mostBytes = 8_000_000;
const mostEntries = 100_000;

/** The wanted files of an archive by path, or why it cannot be opened. */
export type OpenedArchive =
  | {
      readonly ok: true;
      readonly texts: ReadonlyMap<string, string>;
      /** The number of files in the archive. */
      readonly files: number;
      /** Some manifests were skipped, because they are too large or too many. */
      readonly partly: boolean;
    }
  | { readonly ok: false; readonly message: Text };

const tooLarge: Text = {
  en: 'This archive is too large to be opened here. Unpack it and give its Cargo.toml or waybill.yaml.',
  'zh-CN': '压缩包过大，无法在此打开。请解压后提供其中的 Cargo.toml 或 waybill.yaml。',
};

const damaged: Text = {
  en: 'This zip archive is damaged or encrypted. Unpack it and give its Cargo.toml or waybill.yaml.',
  'zh-CN': '该 zip 压缩包已损坏或已加密。请解压后提供其中的 Cargo.toml 或 waybill.yaml。',
};

/** Archives from Windows may separate folders with a backslash. */
const pathOf = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, '');

/** Opens a zip archive and reads the files in it that are wanted. Never throws. */
export const openArchive = (
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): OpenedArchive => {
  if (bytes.length > longestArchive) return { ok: false, message: tooLarge };
  let files = 0;
  let budget = mostBytes;
  let partly = false;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        files += 1;
        if (files > mostEntries) throw new RangeError('too many entries');
        if (!wanted(pathOf(name))) return false;
        // An entry whose declared size is much smaller than its compressed size is refused; the
        // buffer is never larger than the declared size.
        const fits = originalSize <= longestEntry && size <= originalSize + 1000;
        if (!fits || originalSize > budget) {
          partly = true;
          return false;
        }
        budget -= originalSize;
        return true;
      },
    });
    const texts = new Map<string, string>();
    for (const [name, content] of Object.entries(entries)) {
      const decoded = decodeText(content);
      if (decoded.ok) texts.set(pathOf(name), decoded.text);
      else partly = true;
    }
    return { ok: true, texts, files, partly };
  } catch (error) {
    return { ok: false, message: error instanceof RangeError ? tooLarge : damaged };
  }
};
