import { type ParsedToml, parseToml } from '../formats/toml-parse.ts';

/**
 * Longest manifest that is read, in characters; real manifests are shorter than 100,000. The time
 * grows with the length; the page reads a manifest of this length within 100 ms.
 */
export const longestManifest = 128_000;

/** The error for a text that is not a manifest, with its position. */
export type ManifestProblem = Extract<ParsedToml, { readonly ok: false }>;

const tooLong: ManifestProblem = {
  ok: false,
  line: 1,
  column: 1,
  message: {
    en: `This manifest has more than ${longestManifest} characters, more than Waybill reads. Give one without generated parts: with [package], [features] and the dependencies of the service.`,
    'zh-CN': `此清单超过 ${longestManifest} 个字符，超出 Waybill 的读取上限。请删去自动生成的内容，只保留 [package]、[features] 和服务的依赖。`,
  },
};

/**
 * The text without a byte order mark: the mark is not valid TOML, but editors on Windows write it.
 */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** Parses the text of a Cargo.toml. A text over the limit is refused before it is parsed. */
export const parseManifest = (text: string): ParsedToml =>
  text.length > longestManifest ? tooLong : parseToml(withoutMark(text));
