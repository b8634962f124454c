import { emitDockerfile } from '../../formats/dockerfile.ts';
import type { Plan } from '../../plan/index.ts';
import { buildChoices } from './build-choices.ts';
import { builderStage } from './builder-stage.ts';
import { note } from './comments.ts';
import { runtimeStage } from './runtime-stage.ts';
import { toolchainStages } from './toolchain-stages.ts';

/** Tags of the rust image know no build metadata (`+…`). */
const imageVersion = ({ config }: Plan): string => config.build.rustVersion.replace(/\+.*$/, '');

/** The Dockerfile of this plan: toolchain, builder, final image. */
export const dockerfile = (plan: Plan): string => {
  const choices = buildChoices(plan);
  return emitDockerfile([
    [note(plan, 'overview'), { kind: 'arg', name: 'RUST_VERSION', value: imageVersion(plan) }],
    ...toolchainStages(plan, choices),
    builderStage(plan, choices),
    runtimeStage(plan, choices),
  ]);
};
