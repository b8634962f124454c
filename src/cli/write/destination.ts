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

/** Refuses folders on the way to the file that are links, or that are no folders. */
const checkParents = (files: FileSystem, out: string, path: string): void => {
  const parents = path.split('/').slice(0, -1);
  let folder = out;
  let shown = '';
  for (const name of parents) {
    folder = join(folder, name);
    shown = shown === '' ? name : `${shown}/${name}`;
    const entry = files.entry(folder);
    if (entry === 'nothing') return;
    if (entry === 'link')
      throw refused(
        shown,
        'is a symbolic link, so nothing is written through it.',
        '是符号链接，不会经由它写入文件。',
      );
    if (entry !== 'folder')
      throw refused(
        shown,
        'is in the way: a folder is needed here.',
        '此处需要一个目录，但已被其他文件占用。',
      );
  }
};

/**
 * The absolute path of a generated file inside `out`. Refuses a path that leaves the folder, and
 * one that leads through a symbolic link, because its target may be anywhere.
 */
export const destinationOf = (files: FileSystem, out: string, path: string): string => {
  if (!staysInside(path)) {
    throw refused(path, 'is not a path inside the output folder.', '不是输出目录内的路径。');
  }
  checkParents(files, out, path);
  const target = join(out, path);
  const entry = files.entry(target);
  if (entry === 'link')
    throw refused(path, 'is a symbolic link, so it is not written.', '是符号链接，不会写入。');
  if (entry === 'folder' || entry === 'other')
    throw refused(
      path,
      'is in the way: a file is to be written here.',
      '此处要写入文件，但已被目录或其他对象占用。',
    );
  return target;
};
