import type { PlacedBundle } from '../bundle.ts';
import type { Report } from '../report.ts';
import type { ToolName } from '../tools.ts';

/** A check that asks real tools about many bundles at once. */
export interface ToolCheck {
  readonly name: string;
  /** The tools whose verdicts this check reports. */
  readonly tools: readonly ToolName[];
  /** Other tools and schemas that the check needs. */
  readonly needs?: readonly ToolName[];
  /** The check measures time or uses every processor, so no other check runs at the same time. */
  readonly alone?: boolean;
  readonly check: (bundles: readonly PlacedBundle[], report: Report) => Promise<void>;
}

/** Everything that must be installed for the checks. */
export const requirements = (checks: readonly ToolCheck[]): ToolName[] => [
  ...new Set(checks.flatMap(({ tools, needs }) => [...tools, ...(needs ?? [])])),
];

/** Parses one JSON value per line, the output format of our Go programs. */
export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T); // our Go program prints this shape
