import { emitDockerfile } from '../../formats/dockerfile.ts';
import type { Plan } from '../../plan/index.ts';
import { buildChoices } from './build-choices.ts';
import { builderStage } from './builder-stage.ts';
import { note } from './comments.ts';
import { frontEndStages } from './front-end-stage.ts';
import { runtimeStages } from './runtime-stages.ts';
import { toolchainStages } from './toolchain-stages.ts';

/** The Rust version for the image tag, which has no build metadata (`+…`). */
const imageVersion = ({ config }: Plan): string => config.build.rustVersion.replace(/\+.*$/, '');

/** The Dockerfile of the plan: front end, toolchain stages, builder and final images. */
export const dockerfile = (plan: Plan): string => {
  const choices = buildChoices(plan);
  return emitDockerfile([
    [note(plan, 'overview'), { kind: 'arg', name: 'RUST_VERSION', value: imageVersion(plan) }],
    ...frontEndStages(plan),
    ...toolchainStages(plan, choices),
    builderStage(plan, choices),
    ...runtimeStages(plan, choices),
  ]);
};
