import type { OfferedProgram } from '../../src/core/import/project.ts';

/** Where and how the started program must answer that it is healthy. */
export interface HealthExpectation {
  readonly kind: 'http' | 'grpc';
  readonly port: number;
  readonly path: string;
}

/** What the import read from a sample repository, for comparison with cargo and the program. */
export interface RepositoryExpectation {
  /** Folder with the files of the repository. */
  readonly folder: string;
  /** Names of the packages that belong to the workspace. */
  readonly packages: readonly string[];
  readonly programs: readonly OfferedProgram[];
  /** The package that is shipped. */
  readonly package: string;
  /** Features with which the package is built. */
  readonly features: readonly string[];
  /** Variables of the container, with example values of the secrets. */
  readonly variables: Readonly<Record<string, string>>;
  readonly health: HealthExpectation;
}
