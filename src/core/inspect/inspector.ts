import type { GeneratedFile } from '../artifacts/artifact.ts';
import type { Problem } from './problem.ts';

/** The target on which the choice of schemas depends. */
export interface InspectionTarget {
  /** The Kubernetes version that the manifests are for, as "1.36". */
  readonly kubernetes: string;
}

/** An inspector for a language or a schema. It loads its parser or schemas at first use. */
export interface Inspector {
  readonly reads: (path: string) => boolean;
  readonly inspect: (file: GeneratedFile, target: InspectionTarget) => Promise<readonly Problem[]>;
}
