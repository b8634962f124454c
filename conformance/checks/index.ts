import { apiServer } from './api-server.ts';
import { bake } from './bake.ts';
import { cargoFiles } from './cargo-files.ts';
import { chartUses } from './chart-uses.ts';
import { chartValues } from './chart-values.ts';
import type { ToolCheck } from './check.ts';
import { collector } from './collector.ts';
import { compose } from './compose.ts';
import { consul } from './consul.ts';
import { development } from './development.ts';
import { dockerfile } from './dockerfile.ts';
import { documents } from './documents.ts';
import { gitops } from './gitops.ts';
import { helm } from './helm.ts';
import { justfile } from './justfile.ts';
import { kustomize } from './kustomize.ts';
import { manifests } from './manifests.ts';
import { prometheus } from './prometheus.ts';
import { repositories } from './repositories.ts';
import { rustCode } from './rust.ts';
import { formatted } from './rustfmt.ts';
import { schemas } from './schemas.ts';
import { shell } from './shell.ts';
import { workflows } from './workflows.ts';

/** Every check, in the order of the report. */
export const checks: readonly ToolCheck[] = [
  dockerfile,
  bake,
  compose,
  manifests,
  apiServer,
  kustomize,
  helm,
  chartValues,
  chartUses,
  shell,
  formatted,
  cargoFiles,
  rustCode,
  repositories,
  documents,
  prometheus,
  collector,
  consul,
  workflows,
  schemas,
  justfile,
  development,
  gitops,
];
