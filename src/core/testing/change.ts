import type { FieldPath } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';

/** A field and its new value, as `withValues` takes them. */
export type Change = readonly [FieldPath, FieldValue];
