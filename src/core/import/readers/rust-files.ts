import { joinPath } from '../project-files.ts';
import type { Program, Repository } from './reader.ts';
import { rustCode } from './rust-text.ts';

/** A source file of the program, without comments and tests. */
export interface RustFile {
  readonly path: string;
  readonly code: string;
  /** Part of the package itself, not of a local crate. */
  readonly isOwn: boolean;
}

/** Most source files that are read; the files of the package come first. */
const mostFiles = 2000;

const plain = (name: string): string => name.replaceAll('-', '_').toLowerCase();

/** A file of another binary of the package: `src/bin/worker.rs`, `src/bin/worker/main.rs`. */
const isOtherBinary = (inside: string, names: readonly string[]): boolean => {
  const [, binary] = /^src\/bin\/([^/]+?)(?:\.rs|\/.*)$/u.exec(inside) ?? [];
  return binary !== undefined && !names.some((name) => plain(name) === plain(binary));
};

const isTest = (path: string): boolean =>
  /(?:^|\/)(?:tests?|benches|examples)(?:\/|\.rs$)|(?:^|\/|_)tests?\.rs$|(?:^|\/)build\.rs$/u.test(
    path,
  );

/** 0: the main file of the program; 1: its package; 2: a local crate. */
const orderOf = (path: string, { folder, names, sources }: Program): number | undefined => {
  const inFolder = (of: string): string | undefined => {
    const prefix = of === '' ? '' : `${of}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  };
  const inside = inFolder(folder);
  const isBelow = inside !== undefined && (folder !== '' || inside.startsWith('src/'));
  if (isBelow && !isTest(inside)) {
    if (isOtherBinary(inside, names)) return undefined;
    const isMain = /^src\/(?:main\.rs|bin\/.*)$/u.test(inside);
    return isMain ? 0 : 1;
  }
  const isLocal = sources.some((source) => {
    const there = source === folder ? undefined : inFolder(joinPath(source, 'src'));
    return there !== undefined && !isTest(there) && !there.startsWith('bin/');
  });
  return isLocal ? 2 : undefined;
};

/** Whether a file is source of a program or a library, not of tests and examples. */
export const isRustSource = (path: string): boolean =>
  path.endsWith('.rs') && !/(?:^|\/)(?:tests|benches|examples)\//u.test(path);

const known = new WeakMap<Repository, readonly RustFile[]>();

/** The source files of the program and of its local crates, those of its package first. */
export const sourceFiles = (
  found: readonly string[],
  repository: Repository,
): readonly RustFile[] => {
  const before = known.get(repository);
  if (before) return before;
  const ordered = found
    .flatMap((path) => {
      const order = orderOf(path, repository.program);
      return order === undefined ? [] : [{ path, order }];
    })
    .toSorted((one, other) => one.order - other.order)
    .slice(0, mostFiles);
  const files = ordered.flatMap(({ path, order }) => {
    const text = repository.files.read(path);
    return text === undefined ? [] : [{ path, code: rustCode(text), isOwn: order < 2 }];
  });
  known.set(repository, files);
  return files;
};
