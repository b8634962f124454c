import type { ImportedPrograms, ProgramChoice } from '../core/import/programs-together.ts';
import type { ProjectChoice } from '../core/import/project.ts';
import type { OpenedArchive } from '../core/share/archive.ts';

/** What a zip archive holds, without the texts; they follow in parts. */
export type ArchiveContent =
  | Omit<Extract<OpenedArchive, { readonly ok: true }>, 'texts'>
  | Extract<OpenedArchive, { readonly ok: false }>;

/** The worker's interface for the page; it holds the files of one repository. */
export interface ImporterApi {
  /** Opens a zip archive, whose files become the repository. */
  readonly open: (bytes: Uint8Array) => Promise<ArchiveContent>;
  /** The next files of the archive, path and text; none at the end. */
  readonly take: () => Promise<readonly (readonly [string, string])[]>;
  /** Begins a repository: the files of the one before are forgotten. */
  readonly begin: (others: readonly string[]) => Promise<void>;
  /** Adds files, path and text, to the repository. */
  readonly add: (files: readonly (readonly [string, string])[]) => Promise<void>;
  /**
   * Reads the package at the path of a manifest, with the other files of its repository, and further
   * programs that are shipped with it.
   */
  readonly importPrograms: (
    path: string,
    choice: ProjectChoice,
    also: readonly ProgramChoice[],
  ) => Promise<ImportedPrograms>;
}
