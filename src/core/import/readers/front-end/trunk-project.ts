import { parseToml } from '../../../formats/toml-parse.ts';
import { asText, at } from '../../cargo-manifest.ts';
import { linesOf } from '../../lines.ts';
import { folderOf, hasFile, joinPath, nameOfFile } from '../../project-files.ts';
import { isShipped } from '../nearness.ts';
import type { Repository } from '../reader.ts';
import type { Candidate } from './candidate.ts';

/** Whether a file configures Trunk, or is the page from which it starts. */
export const isTrunkFile = (path: string): boolean => /^\.?Trunk\.toml$/u.test(nameOfFile(path));

/** The page of a crate that Trunk builds without a configuration file. */
const isTrunkPage = (path: string, { files }: Repository): boolean =>
  nameOfFile(path) === 'index.html' &&
  hasFile(files, joinPath(folderOf(path), 'Cargo.toml')) &&
  /\bdata-trunk\b/u.test(files.read(path) ?? '');

/** Front ends that Trunk builds (trunkrs.dev). */
export const trunkCandidates = (repository: Repository): readonly Candidate[] => {
  const { files, paths } = repository;
  const found = paths.filter(
    (path) => isShipped(path) && (isTrunkFile(path) || isTrunkPage(path, repository)),
  );
  const folders = new Map(found.map((path) => [folderOf(path), path] as const));
  return [...folders].map(([folder, path]): Candidate => {
    const text = isTrunkFile(path) ? (files.read(path) ?? '') : '';
    const parsed = parseToml(text);
    const dist = parsed.ok ? asText(at(parsed.table, 'build', 'dist')) : undefined;
    return {
      tool: 'trunk',
      folder,
      outputs: [joinPath(folder, dist ?? 'dist')],
      place: { file: path, line: linesOf(text)(['build', 'dist']) ?? 1 },
      facts: () => [],
    };
  });
};
