import { type ParsedToml, parseToml } from '../formats/toml-parse.ts';

/**
 * Longest manifest that is read, in characters; the longest real ones are below 100,000. Time grows
 * with the text, and the page reads one of this length within 100 ms.
 */
export const longestManifest = 128_000;

/** Why a text is no manifest, and where. */
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

/** The text without a byte order mark: it is no TOML, yet editors on Windows write one. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '');

/** Reads the text of a Cargo.toml; a longer one than any is refused before it is parsed. */
export const parseManifest = (text: string): ParsedToml =>
  text.length > longestManifest ? tooLong : parseToml(withoutMark(text));
