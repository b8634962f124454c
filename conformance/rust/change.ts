import type { FieldPath, FieldValue } from '../../src/core/index.ts';

/** A decision of a sample. */
export type SampleChange = readonly [FieldPath, FieldValue];
