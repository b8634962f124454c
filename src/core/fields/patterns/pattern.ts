import type { PatternName } from '../field.ts';
import type { Text } from '../text.ts';

/** A pattern for texts, and the message for a text that does not match. */
export interface Pattern {
  /**
   * Anchored, of linear time, and with the `u` flag, because JSON Schema readers compile the
   * source that way. Never matched against an empty optional text.
   */
  readonly regex: RegExp;
  /** Longest text that the pattern accepts, in characters; set if the message contains `{most}`. */
  readonly longest?: number;
  readonly problem: Text;
  /** A more exact message for a refused text, if the general message does not explain the error. */
  readonly closer?: (text: string) => Text | undefined;
}

/** Some of the patterns, by name. */
export type PatternGroup = Readonly<Partial<Record<PatternName, Pattern>>>;

/** RFC 1123 label of a host name: 63 characters. */
export const label = '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?';

/** Matches the whole text. */
export const exactly = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');
