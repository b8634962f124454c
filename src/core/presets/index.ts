import type { Preset } from './preset.ts';
import { recommended } from './recommended.ts';
import { webApiProd } from './web-api-prod.ts';

export type { Preset } from './preset.ts';

/** Every preset, in the order in which they are offered. */
export const presets: readonly Preset[] = [recommended, webApiProd];
