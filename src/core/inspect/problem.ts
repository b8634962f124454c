import type { Text } from '../fields/index.ts';

/**
 * A problem that a schema or a parser reports at a range of a generated file. Lines and columns
 * start at 1.
 */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The line of the last character. */
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
  /**
   * `error`: the tool refuses the file. `warning`: the tool reads the file differently from the
   * intention.
   */
  readonly severity: 'error' | 'warning';
  /** The source of the rule: "Kubernetes 1.36", "Compose Specification", "PromQL". */
  readonly by: string;
  readonly message: Text;
}
