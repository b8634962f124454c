import type { PlacedBundle } from '../bundle.ts';
import type { Report } from '../report.ts';
import type { ToolName } from '../tools.ts';

/** One question that real tools answer about many bundles at once. */
export interface ToolCheck {
  readonly name: string;
  /** The tools whose word this check passes on. */
  readonly tools: readonly ToolName[];
  /** Tools and schemas that it uses on the way. */
  readonly needs?: readonly ToolName[];
  /** It measures time or fills every processor itself, so no other check runs beside it. */
  readonly alone?: boolean;
  readonly check: (bundles: readonly PlacedBundle[], report: Report) => Promise<void>;
}

/** Everything that must be installed for the checks. */
export const requirements = (checks: readonly ToolCheck[]): ToolName[] => [
  ...new Set(checks.flatMap(({ tools, needs }) => [...tools, ...(needs ?? [])])),
];

/** One JSON value per line, as our own small programs print them. */
export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T); // the program beside this file prints this shape
