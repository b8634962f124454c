import type { FieldPath } from '../config.ts';
import type { PresetValues } from '../presets/preset.ts';

/** How to generate an item of a guide. */
export interface Way {
  /** A preset or one of its variants, as `--preset` takes it. */
  readonly preset: string;
  /** Changes to the preset. */
  readonly set?: PresetValues;
  /** The fields that control the item. */
  readonly fields: readonly FieldPath[];
  /** The files of the bundle that contain the item. */
  readonly files: readonly string[];
}

/** An item of a guide, with its outcome in Waybill. */
export interface GuideRow {
  /** `S0-01`: guide and position in the guide. */
  readonly id: string;
  readonly what: string;
  /** How to generate the item, or why it is not a file. */
  readonly outcome: Way | string;
  /** The corrections that apply. */
  readonly corrections: readonly string[];
}

/** A row for an item that a preset generates. */
export const row = (
  id: string,
  what: string,
  way: Way,
  corrections: readonly string[] = [],
): GuideRow => ({ id, what, outcome: way, corrections });

/** A row for an item that is not a file, with the reason. */
export const rowNote = (
  id: string,
  what: string,
  reason: string,
  corrections: readonly string[] = [],
): GuideRow => ({ id, what, outcome: reason, corrections });

/** A guide with all its items. */
export interface Guide {
  readonly id: string;
  /** Title of the guide. */
  readonly title: string;
  readonly preset: string;
  readonly rows: readonly GuideRow[];
}
