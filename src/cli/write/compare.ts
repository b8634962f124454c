import { basename, join } from 'node:path';
import type { GeneratedFile } from '../../core/index.ts';
import type { FileSystem } from '../io.ts';
import { checkTogether, destinationsIn } from './destination.ts';
import { withMissingLines } from './git-attributes.ts';
import { hashesAt, hashOf, type Lock, lockName, pathsOf } from './lock.ts';
import { type Present, readPresent, sameLines } from './present.ts';

interface Place {
  readonly path: string;
  readonly target: string;
}

/** A file of the bundle. */
interface Generated extends Place {
  readonly file: GeneratedFile;
  /** The generated lines are part of a file of the user, which still belongs to the user. */
  readonly joined?: true;
}

/** The change at a path that brings the folder to the state of the generated bundle. */
export type FileDifference =
  | (Generated & { readonly kind: 'new' })
  | (Generated & { readonly kind: 'same' })
  /**
   * Text or executable bit differ; `ours` when the file is unchanged since it was last generated.
   */
  | (Generated & { readonly kind: 'differs'; readonly present: Present; readonly ours: boolean })
  /** Generated earlier but no longer; `ours` when nobody has edited the file since. */
  | (Place & { readonly kind: 'gone'; readonly present: Present; readonly ours: boolean })
  /**
   * A starter that is no longer generated: it is not deleted, because it is source code of the
   * user's crate.
   */
  | (Place & { readonly kind: 'released' })
  /** An input file of this command: it is never written or deleted, even if the record lists it. */
  | (Place & { readonly kind: 'input' });

/** Input of the comparison. */
export interface Comparison {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly lock: Lock;
  readonly bundle: readonly GeneratedFile[];
  /** Absolute paths of the files that the command reads. */
  readonly inputs?: readonly string[];
}

const isOurs = (lock: Lock, path: string, present: Present): boolean =>
  present !== undefined && hashesAt(lock, path).includes(hashOf(present));

const compareFile = (
  files: FileSystem,
  target: string,
  lock: Lock,
  file: GeneratedFile,
): FileDifference => {
  const { path } = file;
  if (files.entry(target) === 'nothing') return { kind: 'new', path, target, file };
  const present = readPresent(files, target);
  const isSame = sameLines(present, file.text);
  const modeFits = file.executable !== true || files.isExecutable(target);
  if (isSame && modeFits) return { kind: 'same', path, target, file };
  const ours = isSame || isOurs(lock, path, present);
  if (!ours && present !== undefined && basename(path) === '.gitattributes') {
    const text = withMissingLines(present, file.text);
    return text === present
      ? { kind: 'same', path, target, file, joined: true }
      : {
          kind: 'differs',
          path,
          target,
          file: { ...file, text },
          present,
          ours: true,
          joined: true,
        };
  }
  return { kind: 'differs', path, target, file, present, ours };
};

const compareGone = (
  files: FileSystem,
  target: string,
  path: string,
  lock: Lock,
): FileDifference[] => {
  if (files.entry(target) === 'nothing') return [];
  // Another bundle of the folder has written the same file, and still needs it.
  if (lock.others?.some((other) => pathsOf(other).includes(path))) return [];
  if (lock.starters.includes(path)) return [{ kind: 'released', path, target }];
  const present = readPresent(files, target);
  return [{ kind: 'gone', path, target, present, ours: isOurs(lock, path, present) }];
};

/**
 * Compares a folder with a generated bundle, without writing. Throws for paths outside the folder.
 */
export const compare = (
  files: FileSystem,
  { out, lock, bundle, inputs = [] }: Comparison,
): readonly FileDifference[] => {
  checkTogether([...bundle.map(({ path }) => path).filter((path) => path !== lockName), lockName]);
  const destination = destinationsIn(files, out);
  const generated = new Map(bundle.map((file) => [file.path, file]));
  const paths = [...new Set([...generated.keys(), ...pathsOf(lock)])];
  return paths
    .filter((path) => path !== lockName)
    .flatMap((path): readonly FileDifference[] => {
      const shown = join(out, path);
      if (inputs.some((input) => input === shown || files.isSameFile(input, shown))) {
        return [{ kind: 'input', path, target: shown }];
      }
      const target = destination(path);
      const file = generated.get(path);
      return file
        ? [compareFile(files, target, lock, file)]
        : compareGone(files, target, path, lock);
    });
};

/** Whether a change would overwrite or delete a file that is not as Waybill last wrote it. */
export const isForeign = (change: FileDifference): boolean =>
  (change.kind === 'differs' || change.kind === 'gone') && !change.ours;
