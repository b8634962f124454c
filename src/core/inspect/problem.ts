import type { Text } from '../fields/index.ts';

/** What a schema or a parser says of one place of a generated file. Lines and columns count from 1. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The line of the last character. */
  readonly endLine: number;
  /** The column after the last character. */
  readonly endColumn: number;
  /** `error`: the tool that reads the file refuses it. `warning`: it reads it otherwise than meant. */
  readonly severity: 'error' | 'warning';
  /** Whose rule it is: "Kubernetes 1.36", "Compose Specification", "PromQL". */
  readonly by: string;
  readonly message: Text;
}
