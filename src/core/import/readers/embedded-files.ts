import type { Text } from '../../fields/text.ts';
import { isClaimed } from '../claimed.ts';
import { folderOf, joinPath } from '../project-files.ts';
import { clue, lineAt } from './clue.ts';
import { inContext } from './front-end/context.ts';
import { crateOf, embeddedFolders } from './front-end/uses.ts';
import type { Clue, Repository } from './reader.ts';
import type { RustFile } from './rust-files.ts';

/** `include_str!("../a")`, `include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/a"))`. */
const includes =
  /\binclude(?:_str|_bytes)?!\s*[([{]\s*(?:concat!\s*\(\s*env!\s*\(\s*"CARGO_MANIFEST_DIR"\s*\)\s*,\s*"\/?([^"\n]{1,200})"|"([^"\n]{1,200})")/gu;

/** `sqlx::migrate!("../migrations")`: the path is relative to the crate. */
const migrations = /\bmigrate!\s*\(\s*"([^"\n]{1,200})"/gu;

interface Embedded {
  readonly path: string;
  readonly file: RustFile;
  readonly index: number;
}

/** The paths that a source file compiles into the program. */
const embeddedIn = (file: RustFile, repository: Repository): readonly Embedded[] => {
  const crate = crateOf(file.path, repository);
  const found = [
    ...[...file.code.matchAll(includes)].map(({ 1: inCrate, 2: beside = '', index }) => ({
      path:
        inCrate === undefined ? joinPath(folderOf(file.path), beside) : joinPath(crate, inCrate),
      index,
    })),
    ...[...file.code.matchAll(migrations)].map(({ 1: path = '', index }) => ({
      path: joinPath(crate, path),
      index,
    })),
  ];
  return found.map((one) => ({ ...one, file }));
};

const because = (path: string): Text => ({
  en: `the source compiles \`${path}\` into the program, from a folder for generated files`,
  'zh-CN': `源代码将 \`${path}\` 编译进程序，而其所在目录用于存放生成的文件`,
});

/** Files that are compiled in and that the generated .dockerignore would leave out. */
export const embeddedFiles = (
  files: readonly RustFile[],
  repository: Repository,
): readonly Clue[] => {
  const places = [
    ...embeddedFolders(files, repository),
    ...files
      .flatMap((file) => embeddedIn(file, repository))
      .map(({ path, file, index }) => ({
        path,
        place: { file: file.path, line: lineAt(file.code, index) },
      })),
  ];
  return places.flatMap(({ path, place }) => {
    const inside = inContext(path, repository);
    if (inside === undefined || !isClaimed(inside)) return [];
    const exists = repository.paths.some((one) => one === path || one.startsWith(`${path}/`));
    if (!exists) return [];
    return [clue('fixed', 'recognised', 'build.contextPaths', [inside], because(inside), place)];
  });
};
