import fc from 'fast-check';
import type { Source } from './source.ts';

/** The core's presets and configurations. */
export const source: Source<null> | undefined = undefined as Source<null> | undefined;

export const none = fc.constant(null);
