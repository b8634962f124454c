import { join } from 'node:path';
import { pathConflict, pathError, type Text } from '../../core/index.ts';
import { type FileSystem, UsageError } from '../io.ts';

const refused = (path: string, en: string, zh: string): UsageError =>
  new UsageError(`${path}: ${en}`, `${path}：${zh}`);

const asRefusal = (path: string, { en, 'zh-CN': zh }: Text): UsageError => refused(path, en, zh);

/** Throws when the paths cannot all be written side by side, on this system or on another one. */
export const checkTogether = (paths: readonly string[]): void => {
  const conflict = pathConflict(paths);
  if (conflict) throw asRefusal(conflict.path, conflict.problem);
};

/** Throws when the path is a symbolic link or not a folder; a missing folder is accepted. */
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
 * Returns the absolute path of a generated file inside `out`. Throws for a path outside the folder,
 * and for a path through a symbolic link, because the link may point anywhere. Checks each folder
 * once.
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
    const fault = pathError(path);
    if (fault) throw asRefusal(path, fault);
    checkParents(path);
    const target = join(out, path);
    checkTarget(files, target, path);
    return target;
  };
};
