/** The files of a project, by paths with `/` relative to a folder; `..` is the parent folder. */
export interface ProjectFiles {
  /** The text of a file; undefined if it does not exist or cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** The names of the subfolders of a folder; empty if unknown. */
  readonly folders: (path: string) => readonly string[];
  /** The names of the files of a folder, also of files whose text is not read; empty if unknown. */
  readonly files: (path: string) => readonly string[];
}

/** A path without `.`, empty segments and avoidable `..`; the folder itself is the empty path. */
export const normalPath = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

/** Joins a folder and a path that is relative to it. */
export const joinPath = (folder: string, path: string): string => normalPath(`${folder}/${path}`);

/** The folder of a file. */
export const folderOf = (path: string): string => joinPath(path, '..');

/** The last part of a path. */
export const nameOfFile = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

interface Folder {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

/** The content of every folder, found in one pass over the paths. */
const foldersOf = (paths: Iterable<string>): ReadonlyMap<string, Folder> => {
  const index = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    const known = index.get(path);
    if (known) return known;
    const folder: Folder = { folders: new Set(), files: new Set() };
    index.set(path, folder);
    if (path !== '') folderAt(parentOf(path)).folders.add(nameOfFile(path));
    return folder;
  };
  for (const path of paths) folderAt(parentOf(path)).files.add(nameOfFile(path));
  return index;
};

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const sorted = (names: ReadonlySet<string> | undefined): readonly string[] =>
  [...(names ?? [])].toSorted();

/**
 * Files in memory, such as files that the user dropped on the page. `others` are the paths of
 * further files, whose text was not read.
 */
export const filesFrom = (
  texts: ReadonlyMap<string, string>,
  others: Iterable<string> = [],
): ProjectFiles => {
  const index = foldersOf([...texts.keys(), ...others]);
  return {
    read: (path) => texts.get(normalPath(path)),
    folders: (path) => sorted(index.get(normalPath(path))?.folders),
    files: (path) => sorted(index.get(normalPath(path))?.files),
  };
};

/** Whether a file exists, also if its text is not read. */
export const hasFile = (files: ProjectFiles, path: string): boolean =>
  files.files(folderOf(path)).includes(nameOfFile(normalPath(path)));

/** Folders without source of the project. */
const skipped = new Set(['target', '.git', 'node_modules', '__MACOSX', '.venv', '.direnv']);

/** Whether a folder of a project may contain files that the import reads. */
export const isSearched = (name: string): boolean => !skipped.has(name);

const depthOf = (path: string): number => path.split('/').length;

/**
 * The file with this name that represents the whole project: the file with the fewest folders in
 * its path, then the first.
 */
export const nearestTo = (paths: Iterable<string>, name: string): string | undefined =>
  [...paths]
    .filter((path) => path.split('/').at(-1) === name)
    .toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))[0];
