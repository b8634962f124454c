import { type FieldPath, fieldAt } from '../config.ts';
import { acceptValue } from '../fields/accept.ts';
import type { FieldValue } from '../fields/field.ts';
import { isSearched, joinPath, nameOfFile, type ProjectFiles } from './project-files.ts';
import { readers } from './readers/index.ts';
import type { Clue, Program, Repository } from './readers/reader.ts';

/** Limits for the search; a repository without its build output has fewer files and levels. */
const most = { files: 50_000, levels: 16 } as const;

/** The paths of all files below a folder, the nearest first; build output is not searched. */
export const pathsBelow = (root: string, files: ProjectFiles): readonly string[] => {
  const found: string[] = [];
  let level = [root];
  for (let depth = 0; depth < most.levels && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (found.length >= most.files) return found;
      const prefix = folder === '' ? '' : `${folder}/`;
      for (const name of files.files(folder)) found.push(`${prefix}${name}`);
      for (const name of files.folders(folder)) if (isSearched(name)) next.push(`${prefix}${name}`);
    }
    level = next;
  }
  return found;
};

/** Folders whose crates are not what a repository ships. */
const isBeside = /(?:^|\/)(?:tests?|examples?|benches|fuzz|vendor|third[_-]party|fixtures)\//u;

/** The manifests of a folder that are nearest to it; several if they are equally near. */
export const nearestManifests = (files: ProjectFiles): readonly string[] => {
  const depth = (path: string): number => path.split('/').length;
  const found = pathsBelow('', files).filter(
    (path) => nameOfFile(path) === 'Cargo.toml' && !isBeside.test(path),
  );
  const least = Math.min(...found.map(depth));
  return found.filter((path) => depth(path) === least);
};

/** How many parent folders are searched for the root of the repository. */
const mostLevels = 3;

/**
 * The folder of the repository: the folder with `.git` at or above the manifest, else the folder of
 * the workspace root if it is above the given folder, else the given folder.
 */
export const repositoryRoot = (folder: string, rootFolder: string, files: ProjectFiles): string => {
  let at = folder;
  for (let level = 0; level <= mostLevels; level += 1) {
    if (files.folders(at).includes('.git') || files.files(at).includes('.git')) return at;
    at = joinPath(at, '..');
  }
  return rootFolder.startsWith('..') ? rootFolder : '';
};

/** The paths of files that Waybill wrote itself: they say nothing of their own. */
const written = (paths: readonly string[], files: ProjectFiles): ReadonlySet<string> => {
  const lock = paths.filter((path) => nameOfFile(path) === '.waybill.lock');
  const texts = lock.map((path) => [joinPath(path, '..'), files.read(path) ?? ''] as const);
  return new Set(
    texts.flatMap(([folder, text]) =>
      [...text.matchAll(/^\s*"([^"\n]+)": "[0-9a-f]{64}"/gmu)].map(([, path = '']) =>
        joinPath(folder, path),
      ),
    ),
  );
};

/** The repository around a program. */
export const repositoryAround = (
  root: string,
  files: ProjectFiles,
  program: Program,
): Repository => {
  const all = pathsBelow(root, files);
  const own = written(all, files);
  return { root, files, program, paths: all.filter((path) => !own.has(path)) };
};

/**
 * What all readers find in a repository, reader by reader. A value that the field refuses, such as
 * port 80, is left out here, so that it hides no value of another file.
 */
export const cluesOf = (repository: Repository): readonly Clue[] =>
  readers.flatMap((reader) => {
    const found = repository.paths.filter(reader.wanted);
    const clues = found.length === 0 ? [] : reader.read(found, repository);
    return clues.filter(({ path, value }) => acceptValue(fieldAt(path), value).ok);
  });

/** The values of facts by field. */
export const valuesOf = (
  facts: readonly { readonly path: FieldPath; readonly value: FieldValue }[],
): ((path: FieldPath) => FieldValue | undefined) => {
  const values = new Map(facts.map(({ path, value }) => [path, value]));
  return (path) => values.get(path);
};
