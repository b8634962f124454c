import type { Artifact } from './artifact.ts';
import { cargo } from './cargo/index.ts';
import { compose } from './compose/index.ts';
import { consul } from './consul/index.ts';
import { docker } from './docker/index.ts';
import { gitops } from './gitops/index.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { kustomize } from './kustomize/index.ts';
import { metricsAdapter } from './metrics-adapter/index.ts';
import { observability } from './observability/index.ts';
import { pipelines } from './pipelines/index.ts';
import { release } from './release/index.ts';
import { rustCode } from './rust/index.ts';
import { scripts } from './scripts/index.ts';
import { secrets } from './secrets/index.ts';
import { settingsFiles } from './settings/index.ts';
import { workflow } from './workflow/index.ts';

/** Every family of files, in the order of the file tree. */
export const artifacts: readonly Artifact[] = [
  rustCode,
  settingsFiles,
  docker,
  compose,
  kubernetes,
  kustomize,
  helm,
  metricsAdapter,
  release,
  secrets,
  observability,
  consul,
  cargo,
  scripts,
  pipelines,
  gitops,
  workflow,
];
