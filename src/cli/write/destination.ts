import { join } from 'node:path';
import { type FileSystem, UsageError } from '../io.ts';

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a generated path stays inside the folder it is written to, on every system. */
const staysInside = (path: string): boolean =>
  path !== '' &&
  !/[\\:\u0000-\u001f]/.test(path) &&
  path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !reserved.test(part));

const refused = (path: string, en: string, zh: string): UsageError =>
  new UsageError(`${path}: ${en}`, `${path}：${zh}`);

/** Refuses a folder that is a link or no folder; what is not there yet, is fine. */
const checkFolder = (files: FileSystem, folder: string, shown: string): void => {
  const entry = files.entry(folder);
  if (entry === 'folder' || entry === 'nothing') return;
  if (entry === 'link') {
    throw refused(
      shown,
      'is a symbolic link, so nothing is written through it.',
      '是符号链接，不会经由它写入文件。',
    );
  }
  throw refused(
    shown,
    'is in the way: a folder is needed here.',
    '此处需要一个目录，但已被其他文件占用。',
  );
};

const checkTarget = (files: FileSystem, target: string, path: string): void => {
  const entry = files.entry(target);
  if (entry === 'file' || entry === 'nothing') return;
  if (entry === 'link') {
    throw refused(path, 'is a symbolic link, so it is not written.', '是符号链接，不会写入。');
  }
  throw refused(
    path,
    'is in the way: a file is to be written here.',
    '此处要写入文件，但已被目录或其他对象占用。',
  );
};

/**
 * Gives the absolute path of a generated file inside `out`. Refuses a path that leaves the folder,
 * and one that leads through a symbolic link, because its target may be anywhere. Looks at each
 * folder once.
 */
export const destinationsIn = (files: FileSystem, out: string): ((path: string) => string) => {
  const checked = new Set<string>();
  const checkParents = (path: string): void => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const shown = path.slice(0, at);
      if (checked.has(shown)) continue;
      checkFolder(files, join(out, shown), shown);
      checked.add(shown);
    }
  };
  return (path) => {
    if (!staysInside(path)) {
      throw refused(path, 'is not a path inside the output folder.', '不是输出目录内的路径。');
    }
    checkParents(path);
    const target = join(out, path);
    checkTarget(files, target, path);
    return target;
  };
};
