/** The files of a project, by paths with `/` relative to a folder; `..` is the parent folder. */
export interface ProjectFiles {
  /** The text of a file; undefined if it does not exist or cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** The names of the subfolders of a folder; empty if unknown. */
  readonly folders: (path: string) => readonly string[];
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

/** Files in memory, such as files that the user dropped on the page. */
export const filesFrom = (texts: ReadonlyMap<string, string>): ProjectFiles => ({
  read: (path) => texts.get(normalPath(path)),
  folders: (path) => {
    const folder = normalPath(path);
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = [...texts.keys()].flatMap((file) => {
      const rest = file.startsWith(prefix) ? file.slice(prefix.length) : '';
      return rest.includes('/') ? [rest.slice(0, rest.indexOf('/'))] : [];
    });
    return [...new Set(names)].toSorted();
  },
});

/** Folders without source of the project. */
const skipped = new Set(['target', '.git', 'node_modules', '__MACOSX']);

/** Whether the import reads a file of a project: manifests and settings outside build output. */
export const isWanted = (path: string): boolean => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return (
    (name === 'Cargo.toml' || name === 'waybill.yaml') && !parts.some((part) => skipped.has(part))
  );
};

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
