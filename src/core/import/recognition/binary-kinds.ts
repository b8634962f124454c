import { type ForeignKind, foreign } from './kind.ts';

interface Magic {
  readonly at?: number;
  readonly bytes: string;
  readonly kind: ForeignKind;
}

const unpack = {
  en: 'Unpack it and give the Cargo.toml or waybill.yaml inside; of archives only zip is opened.',
  'zh-CN': '请先解压，再提供其中的 Cargo.toml 或 waybill.yaml；压缩包只支持 zip。',
};

const program = foreign('program', 'a compiled program', '已编译的程序');
const image = foreign('image', 'an image', '图片');
const archive = (id: string, name: string): ForeignKind =>
  foreign(id, `a ${name} archive`, `${name} 压缩包`, unpack);

/** First bytes of files, as Latin-1 texts (file(1), the formats' own specifications). */
const magics: readonly Magic[] = [
  { bytes: '\x7fELF', kind: program },
  { bytes: 'MZ', kind: program },
  { bytes: '\xcf\xfa\xed\xfe', kind: program },
  { bytes: '\xce\xfa\xed\xfe', kind: program },
  { bytes: '\xca\xfe\xba\xbe', kind: program },
  { bytes: '\0asm', kind: foreign('wasm', 'a WebAssembly module', 'WebAssembly 模块') },
  { bytes: '!<arch>\n', kind: foreign('library', 'a static library', '静态库') },
  { bytes: '\x89PNG', kind: image },
  { bytes: '\xff\xd8\xff', kind: image },
  { bytes: 'GIF8', kind: image },
  { at: 8, bytes: 'WEBP', kind: image },
  { bytes: '\0\0\x01\0', kind: image },
  { bytes: '%PDF-', kind: foreign('pdf', 'a PDF document', 'PDF 文档') },
  { bytes: 'SQLite format 3\0', kind: foreign('sqlite', 'an SQLite database', 'SQLite 数据库') },
  { bytes: '\x1f\x8b', kind: archive('gzip', 'gzip') },
  { bytes: 'BZh', kind: archive('bzip2', 'bzip2') },
  { bytes: '\xfd7zXZ\0', kind: archive('xz', 'xz') },
  { bytes: '\x28\xb5\x2f\xfd', kind: archive('zstd', 'zstd') },
  { bytes: '7z\xbc\xaf\x27\x1c', kind: archive('7z', '7z') },
  { bytes: 'Rar!\x1a\x07', kind: archive('rar', 'RAR') },
  { at: 257, bytes: 'ustar', kind: archive('tar', 'tar') },
];

const has = (bytes: Uint8Array, text: string, at: number): boolean =>
  [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));

/** Whether the bytes begin like a zip archive; an empty archive counts, too. */
export const isZip = (bytes: Uint8Array): boolean =>
  has(bytes, 'PK\x03\x04', 0) || has(bytes, 'PK\x05\x06', 0);

/** The kind of a binary file, by its first bytes. */
export const binaryKind = (bytes: Uint8Array): ForeignKind | undefined =>
  magics.find((magic) => has(bytes, magic.bytes, magic.at ?? 0))?.kind;
