import type { Text } from '../fields/index.ts';
import type { Plan } from '../plan/index.ts';

/** A file of the bundle; the path is relative to the project's root and uses `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: true;
  /**
   * Source code of a new crate, such as `src/main.rs`. A repository keeps its existing file, and
   * the user edits the file after the first generation.
   */
  readonly starter?: true;
  /** The purpose of the file in one sentence, shown in WAYBILL.md and in the preview. */
  readonly about: Text;
}

/** A family of related files: one folder here, one line in the registry. */
export interface Artifact {
  readonly id: string;
  readonly title: Text;
  /** The files for this plan; empty when the plan does not need the family. */
  readonly files: (plan: Plan) => readonly GeneratedFile[];
}

/** Declares an artifact; returns its argument with a checked type. */
export const defineArtifact = (artifact: Artifact): Artifact => artifact;
