import { conceptsGuide } from './concepts.ts';
import { dockerRustGuide } from './docker-rust.ts';
import { kubernetesGuide } from './kubernetes.ts';
import { productionGuide } from './production.ts';
import { reliabilityGuide } from './reliability.ts';
import type { Guide } from './row.ts';

/** The five guides with all their items. */
export const guides: readonly Guide[] = [
  dockerRustGuide,
  reliabilityGuide,
  kubernetesGuide,
  productionGuide,
  conceptsGuide,
];
