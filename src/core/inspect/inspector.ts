import type { GeneratedFile } from '../artifacts/artifact.ts';
import type { Problem } from './problem.ts';

/** What the schemas depend on beside the file. */
export interface InspectionTarget {
  /** The Kubernetes version that the manifests are for, as "1.36". */
  readonly kubernetes: string;
}

/** One language or schema. It loads what it needs when it is first asked. */
export interface Inspector {
  readonly reads: (path: string) => boolean;
  readonly inspect: (file: GeneratedFile, target: InspectionTarget) => Promise<readonly Problem[]>;
}
