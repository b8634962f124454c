import type { Plan } from '../plan/index.ts';
import type { Artifact, GeneratedFile } from './artifact.ts';
import { bundleFiles } from './bundle/index.ts';
import { compose } from './compose/index.ts';
import { consul } from './consul/index.ts';
import { docker } from './docker/index.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kustomize } from './kustomize/index.ts';
import { metricsAdapter } from './metrics-adapter/index.ts';
import { release } from './release/index.ts';
import { rustCode } from './rust/index.ts';
import { secrets } from './secrets/index.ts';
import { observability } from './observability/index.ts';

/** Every family of files, in the order of the file tree. */
export const artifacts: readonly Artifact[] = [rustCode, docker, compose, kubernetes, kustomize, helm, metricsAdapter, release, secrets, observability, consul];

/** All files of the bundle; what describes the bundle comes last. Same plan, same bytes. */
export const generate = (plan: Plan): readonly GeneratedFile[] => {
  const files = artifacts.flatMap((artifact) => artifact.files(plan));
  return [...files, ...bundleFiles(plan, files)];
};
