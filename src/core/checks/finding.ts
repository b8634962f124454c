import type { Config, FieldPath } from '../config.ts';
import type { Text } from '../fields/index.ts';

/**
 * `error`: it will not build, start or be admitted, or it leaks. `warning`: it will hurt in
 * production. `advice`: it works and could be better.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** What is wrong or could be better, why, and where possible the change that mends it. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** The fields that it is about, the one to change first. */
  readonly at: readonly FieldPath[];
  readonly title: Text;
  /** What happens in production if it stays. */
  readonly why: Text;
  /** A correction id or a documentation page. */
  readonly source: string;
  readonly fix?: { readonly label: Text; readonly apply: (config: Config) => Config } | undefined;
  /** The answer to a guess that is wrong; never applied with the other fixes. */
  readonly otherwise?:
    | {
        readonly label: Text;
        readonly apply: (config: Config) => Config;
        /** The same for the command line: `secrets.notSecret=NAME`. */
        readonly setting: string;
      }
    | undefined;
}
