import type { GeneratedFile } from '../../core/index.ts';
import type { FileSystem } from '../io.ts';
import { destinationsIn } from './destination.ts';
import { type Lock, lockName, sha256 } from './lock.ts';

/** What has to happen to one path so that the folder holds the generated bundle. */
export type Change =
  | {
      readonly kind: 'new' | 'same';
      readonly path: string;
      readonly target: string;
      readonly file: GeneratedFile;
    }
  /** Text or executable bit differ; `ours` when the file still is as it was generated last time. */
  | {
      readonly kind: 'differs';
      readonly path: string;
      readonly target: string;
      readonly file: GeneratedFile;
      readonly present: string;
      readonly ours: boolean;
    }
  /** Generated earlier and not any more; `ours` when nobody has edited it since. */
  | {
      readonly kind: 'gone';
      readonly path: string;
      readonly target: string;
      readonly present: string;
      readonly ours: boolean;
    };

const compareFile = (
  files: FileSystem,
  target: string,
  lock: Lock,
  file: GeneratedFile,
): Change => {
  const { path } = file;
  if (files.entry(target) === 'nothing') return { kind: 'new', path, target, file };
  const present = files.readText(target);
  const modeFits = file.executable !== true || files.isExecutable(target);
  if (present === file.text && modeFits) return { kind: 'same', path, target, file };
  const ours = present === file.text || lock.get(path) === sha256(present);
  return { kind: 'differs', path, target, file, present, ours };
};

const compareGone = (files: FileSystem, target: string, path: string, hash: string): Change[] => {
  if (files.entry(target) === 'nothing') return [];
  const present = files.readText(target);
  return [{ kind: 'gone', path, target, present, ours: sha256(present) === hash }];
};

/** Compares a folder with a generated bundle. Reads only; refuses paths that lead out of the folder. */
export const compare = (
  files: FileSystem,
  out: string,
  lock: Lock,
  bundle: readonly GeneratedFile[],
): readonly Change[] => {
  const destination = destinationsIn(files, out);
  const generated = new Set(bundle.map(({ path }) => path));
  const own = bundle.filter(({ path }) => path !== lockName);
  return [
    ...own.map((file) => compareFile(files, destination(file.path), lock, file)),
    ...[...lock]
      .filter(([path]) => !generated.has(path))
      .flatMap(([path, hash]) => compareGone(files, destination(path), path, hash)),
  ];
};

/** Whether a change would undo somebody's own work: the file is not as Waybill left it. */
export const isForeign = (change: Change): boolean =>
  (change.kind === 'differs' || change.kind === 'gone') && !change.ours;
