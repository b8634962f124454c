import type { Text } from '../fields/index.ts';
import type { Plan } from '../plan/index.ts';

/** A file of the bundle; the path is relative to the project's root, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: true;
  /**
   * Source code of a crate to start from, such as `src/main.rs`: the repository's own file stays, and
   * what was written once belongs to the crate.
   */
  readonly starter?: true;
  /** What the file is for, in one sentence: WAYBILL.md and the preview show it. */
  readonly about: Text;
}

/** A family of files that belong together: one folder here, one line in the registry. */
export interface Artifact {
  readonly id: string;
  readonly title: Text;
  /** The files for this plan; none when the plan does not ask for the family. */
  readonly files: (plan: Plan) => readonly GeneratedFile[];
}

/** A family of files; typed identity. */
export const defineArtifact = (artifact: Artifact): Artifact => artifact;
