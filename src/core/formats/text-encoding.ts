import type { Text } from '../fields/text.ts';

/** The probable encoding of bytes that are not UTF-8. */
type OtherEncoding = 'utf-16' | 'utf-32' | 'gbk' | 'single-byte' | 'binary';

/** The text of a file, or an error if its bytes are not UTF-8, with a correction. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly encoding: OtherEncoding;
      /**
       * 1-based line of the first byte that is not UTF-8; 1 for encodings whose lines cannot be
       * counted.
       */
      readonly line: number;
      /** The error sentence, to be written after the name of the file. */
      readonly message: Text;
    };

/**
 * The length of a sequence and the range of its second byte, by its first byte (Unicode 16, table
 * 3-7). Further bytes are 80 to BF.
 */
const sequenceOf = (first: number): readonly [length: number, low: number, high: number] => {
  if (first < 0x80) return [1, 0, 0];
  if (first >= 0xc2 && first <= 0xdf) return [2, 0x80, 0xbf];
  if (first === 0xe0) return [3, 0xa0, 0xbf];
  if (first === 0xed) return [3, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [3, 0x80, 0xbf];
  if (first === 0xf0) return [4, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [4, 0x80, 0xbf];
  return first === 0xf4 ? [4, 0x80, 0x8f] : [0, 0, 0];
};

const isWithin = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Decodes well-formed UTF-8; the core has no `TextDecoder`. */
const textOf = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const [length] = sequenceOf(first);
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next += 1)
      code = (code << 6) | ((bytes[at + next] ?? 0) & 63);
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
};

/** The offset of the first byte that is not UTF-8, or -1. */
const firstFault = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const [length, low, high] = sequenceOf(bytes[at] ?? 0);
    if (length === 0) return at;
    if (length > 1 && !isWithin(bytes[at + 1], low, high)) return at;
    for (let next = 2; next < length; next += 1) {
      if (!isWithin(bytes[at + next], 0x80, 0xbf)) return at;
    }
    at += length;
  }
  return -1;
};

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** In ASCII text encoded as UTF-16, either all even bytes or all odd bytes are 0. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return false;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) * 2 >= sample.length * 0.8 && Math.min(even, odd) === 0;
};

/**
 * In Chinese text encoded as GBK, each byte above 7F begins a pair, and both bytes of the pair are
 * in the range of GB 2312.
 */
const looksLikeGbk = (bytes: Uint8Array, from: number): boolean => {
  let pairs = 0;
  for (let at = from; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    if (!isWithin(bytes[at], 0xa1, 0xf7) || !isWithin(bytes[at + 1], 0xa1, 0xfe)) return false;
    pairs += 1;
    at += 1;
  }
  return pairs > 0;
};

const encodingOf = (bytes: Uint8Array, fault: number): OtherEncoding | undefined => {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'utf-16';
  if (looksLikeUtf16(bytes)) return 'utf-16';
  if (bytes.includes(0)) return 'binary';
  if (fault < 0) return undefined;
  return looksLikeGbk(bytes, fault) ? 'gbk' : 'single-byte';
};

const names: Readonly<Record<Exclude<OtherEncoding, 'binary'>, Text>> = {
  'utf-16': { en: 'it is UTF-16', 'zh-CN': '编码为 UTF-16' },
  'utf-32': { en: 'it is UTF-32', 'zh-CN': '编码为 UTF-32' },
  gbk: { en: 'it looks like GBK', 'zh-CN': '编码可能是 GBK' },
  'single-byte': {
    en: 'it looks like an older encoding such as Windows-1252',
    'zh-CN': '可能使用了 Windows-1252 等旧编码',
  },
};

const messageOf = (encoding: OtherEncoding, line: number): Text => {
  if (encoding === 'binary') {
    return { en: 'This is not a text file.', 'zh-CN': '这不是文本文件。' };
  }
  const name = names[encoding];
  const isWide = encoding === 'utf-16' || encoding === 'utf-32';
  const place = isWide
    ? { en: '', zh: '' }
    : { en: ` from line ${line} on`, zh: `第 ${line} 行起` };
  return {
    en: `This text is not UTF-8${place.en}: ${name.en}. Save it as UTF-8 and try again.`,
    'zh-CN': `${place.zh}不是 UTF-8 文本：${name['zh-CN']}。请将文件另存为 UTF-8 后重试。`,
  };
};

const lineOf = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
};

/**
 * Decodes the bytes of a file as UTF-8 and removes a byte order mark. For other encodings, the
 * error names the probable encoding. Never throws.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const fault = firstFault(bytes);
  const encoding = encodingOf(bytes, fault);
  if (encoding === undefined) {
    const body = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
    return { ok: true, text: textOf(body) };
  }
  const isPlaced = encoding === 'gbk' || encoding === 'single-byte';
  const line = isPlaced ? lineOf(bytes, fault) : 1;
  return { ok: false, encoding, line, message: messageOf(encoding, line) };
};
