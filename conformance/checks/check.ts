import { relative, sep } from 'node:path';
import type { PlacedBundle } from '../bundle.ts';
import type { Report } from '../report.ts';
import type { ToolName } from '../tools.ts';

/** One question that real tools answer about many bundles at once. */
export interface Check {
  readonly name: string;
  /** The tools whose word this check passes on. */
  readonly tools: readonly ToolName[];
  /** Tools and schemas that it uses on the way. */
  readonly needs?: readonly ToolName[];
  readonly check: (bundles: readonly PlacedBundle[], report: Report) => Promise<void>;
}

/** Everything that must be installed for the checks. */
export const requirements = (checks: readonly Check[]): ToolName[] => [
  ...new Set(checks.flatMap(({ tools, needs }) => [...tools, ...(needs ?? [])])),
];

/** One JSON value per line, as our own small programs print them. */
export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T); // the program beside this file prints this shape

/** Finds the bundle that a written file belongs to, and the file's path inside it. */
export function locator(
  bundles: readonly PlacedBundle[],
): (absolute: string) => [PlacedBundle, string] {
  const byFolder = new Map(bundles.map((bundle) => [bundle.folder, bundle]));
  return (absolute) => {
    for (let end = absolute.length; end > 0; end = absolute.lastIndexOf(sep, end - 1)) {
      const bundle = byFolder.get(absolute.slice(0, end));
      if (bundle) return [bundle, relative(bundle.folder, absolute)];
    }
    throw new Error(`a tool speaks of ${absolute}, which no bundle holds`);
  };
}
