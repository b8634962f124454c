import type { Plan } from '../plan/index.ts';
import type { Artifact, GeneratedFile } from './artifact.ts';

/** Every family of files, in the order of the file tree. */
export const artifacts: readonly Artifact[] = [];

/** All files of the bundle. Same plan, same bytes. */
export const generate = (plan: Plan): readonly GeneratedFile[] =>
  artifacts.flatMap((artifact) => artifact.files(plan));
