import type { Artifact } from './artifact.ts';
import { compose } from './compose/index.ts';
import { docker } from './docker/index.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kustomize } from './kustomize/index.ts';

/** Every family of files, in the order of the file tree. */
export const artifacts: readonly Artifact[] = [docker, compose, kubernetes, kustomize, helm];
