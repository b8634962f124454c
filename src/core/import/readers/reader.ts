import type { FieldPath } from '../../concerns/index.ts';
import type { FieldValue } from '../../fields/field.ts';
import type { Text } from '../../fields/text.ts';
import type { Fact } from '../fact.ts';
import type { ProjectFiles } from '../project-files.ts';

/** A kind of file that the import reads. Paths are relative to the folder that was given. */
export interface WantedKind {
  readonly id: string;
  /** The names of the files for docs/import.md: "`Dockerfile`, `*.dockerfile`". */
  readonly title: Text;
  /** Whether a file is of this kind, by its path. */
  readonly wanted: (path: string) => boolean;
  /** The fields that its facts may be about. */
  readonly fields: readonly FieldPath[];
  /** Longest text that is read, in bytes; a longer file is treated as unread. */
  readonly longest: number;
}

/** The program of the package that is imported: what the other files must be about. */
export interface Program {
  /** The folder of its manifest. */
  readonly folder: string;
  /** The folder from which the image is built: the workspace root, or the package. */
  readonly context: string;
  /** The folder of the package and those of the local crates that are compiled into it. */
  readonly sources: readonly string[];
  /** The names under which other files refer to it: binary, package, folder. */
  readonly names: readonly string[];
  /** The value that Cargo.toml gives for a field. */
  readonly value: (path: FieldPath) => FieldValue | undefined;
}

/** What a reader sees of a repository. */
export interface Repository {
  /** The folder that holds the repository; empty or `..` parts if it is above the given folder. */
  readonly root: string;
  /** The paths of all its files, without build output, also of files that are not read. */
  readonly paths: readonly string[];
  readonly files: ProjectFiles;
  readonly program: Program;
}

/**
 * The order in which files are believed if they disagree about a field, the strongest first; two
 * files of the same rank: the first wins.
 *
 * `fixed`: the code leaves no choice. `image`: how the container is started. `compose`: how the
 * container is run. `platform`: other platforms that run it. `settings`: defaults of the program.
 * `example`: examples for people.
 */
export const ranks = ['fixed', 'image', 'compose', 'platform', 'settings', 'example'] as const;

/** How far a file is believed. */
export type Rank = (typeof ranks)[number];

/** The ranks in words, for docs/import.md. */
export const rankTitles: Readonly<Record<Rank, string>> = {
  fixed: 'code, toolchain or Cargo configuration that leaves no choice',
  image: 'the Dockerfile: how the container is built and started',
  compose: 'the service of the program in a Compose file, on the side of the container',
  platform: 'Kubernetes manifests and fly.toml',
  settings: 'defaults of the program: its configuration files and its source',
  example: 'examples for people',
};

/** A fact of a reader, with its file and how far it is believed. */
export interface Clue extends Fact {
  readonly file: string;
  readonly rank: Rank;
}

/** A kind of file, and how its facts are read. */
export interface Reader extends WantedKind {
  /** The facts of the files of this kind, which are the paths in `found`. Never throws. */
  readonly read: (found: readonly string[], repository: Repository) => readonly Clue[];
}

/** Defines a reader; the type checks its fields. */
export const defineReader = (reader: Reader): Reader => reader;
