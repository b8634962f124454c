/** The files of a project, by paths with `/` that are relative to one folder; `..` leads above it. */
export interface ProjectFiles {
  /** The text of a file; none when it is not there or cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** The names of the folders in a folder; none when that is not known. */
  readonly folders: (path: string) => readonly string[];
}

/** A path without `.`, empty parts and avoidable `..`; the folder itself is empty. */
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

/** A path relative to a folder, as a path relative to what the folder is relative to. */
export const joinPath = (folder: string, path: string): string => normalPath(`${folder}/${path}`);

/** The folder of a file. */
export const folderOf = (path: string): string => joinPath(path, '..');

/** Files in memory, such as those that were dropped together. */
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
