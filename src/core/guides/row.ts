import type { FieldPath } from '../config.ts';
import type { PresetValues } from '../presets/preset.ts';

/** How to get what a guide shows. */
export interface Way {
  /** A preset or one of its variants, as `--preset` takes it. */
  readonly preset: string;
  /** What is set beside the preset. */
  readonly set?: PresetValues;
  /** The fields that decide it. */
  readonly fields: readonly FieldPath[];
  /** The files of the bundle in which it is found. */
  readonly files: readonly string[];
}

/** One thing that a guide shows, and what became of it. */
export interface GuideRow {
  /** `S0-01`: guide and place in the guide. */
  readonly id: string;
  readonly what: string;
  /** How to get it, or why it is not a file. */
  readonly outcome: Way | string;
  /** The corrections that apply. */
  readonly corrections: readonly string[];
}

/** Something that a preset writes. */
export const row = (
  id: string,
  what: string,
  way: Way,
  corrections: readonly string[] = [],
): GuideRow => ({ id, what, outcome: way, corrections });

/** Something that is no file, and why. */
export const rowNote = (
  id: string,
  what: string,
  reason: string,
  corrections: readonly string[] = [],
): GuideRow => ({ id, what, outcome: reason, corrections });

/** A guide with everything in it. */
export interface Guide {
  readonly id: string;
  /** As the guide is called. */
  readonly title: string;
  readonly preset: string;
  readonly rows: readonly GuideRow[];
}
