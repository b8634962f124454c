import type { Plan } from '../plan/index.ts';
import type { Artifact, GeneratedFile } from './artifact.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kustomize } from './kustomize/index.ts';

/** Every family of files, in the order of the file tree. */
export const artifacts: readonly Artifact[] = [kubernetes, kustomize, helm];

/** All files of the bundle. Same plan, same bytes. */
export const generate = (plan: Plan): readonly GeneratedFile[] =>
  artifacts.flatMap((artifact) => artifact.files(plan));
