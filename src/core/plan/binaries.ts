import type { Plan } from './index.ts';

/** A program of the image. */
export interface ImageBinary {
  readonly name: string;
  /** The Cargo package that it belongs to. */
  readonly package: string;
  /** Absolute path in the image. */
  readonly path: string;
}

/** The programs of these workloads, each once. */
export const binariesOf = (workloads: readonly Plan[]): readonly ImageBinary[] => [
  ...new Map(
    workloads.map(({ identity, binaryPath }): [string, ImageBinary] => [
      identity.binary,
      { name: identity.binary, package: identity.package, path: binaryPath },
    ]),
  ).values(),
];
