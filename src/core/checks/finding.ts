import type { Config, FieldPath } from '../config.ts';
import type { Text } from '../fields/index.ts';

/**
 * `error`: the service does not build, start or pass admission, or leaks data. `warning`: harmful
 * in production. `advice`: works, but can be improved.
 */
export type Severity = 'error' | 'warning' | 'advice';

/**
 * A fault or a possible improvement of the decisions, with the reason and, where possible, a change
 * that fixes it.
 */
export interface Finding {
  readonly id: string;
  /** The workload that it concerns; empty for the first workload and for the whole bundle. */
  readonly workload: string;
  readonly severity: Severity;
  /** The fields that the finding concerns; the first is the field to change. */
  readonly at: readonly FieldPath[];
  readonly title: Text;
  /** The effect in production without a change. */
  readonly why: Text;
  /** A correction id or a documentation page. */
  readonly source: string;
  readonly fix?: { readonly label: Text; readonly apply: (config: Config) => Config } | undefined;
  /**
   * The answer when the guess behind the finding is wrong; never applied together with other fixes.
   */
  readonly otherwise?:
    | {
        readonly label: Text;
        readonly apply: (config: Config) => Config;
        /** The answer as a setting of the command line: `secrets.notSecret=NAME`. */
        readonly setting: string;
      }
    | undefined;
}
