import type { Plan } from './index.ts';

/** A program of the image. */
export interface ImageBinary {
  readonly name: string;
  /** The Cargo package that it belongs to. */
  readonly package: string;
  /** Absolute path in the image. */
  readonly path: string;
}

/** The programs that cargo builds for the image: those of all workloads, each once. */
export const binariesOf = (plan: Plan): readonly ImageBinary[] => [
  ...new Map(
    [plan, ...plan.workloads].map(({ identity, binaryPath }): [string, ImageBinary] => [
      identity.binary,
      { name: identity.binary, package: identity.package, path: binaryPath },
    ]),
  ).values(),
];
