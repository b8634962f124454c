import type { Config } from '../config.ts';

/** What a container starts; `undefined` where the image says it. */
export interface ContainerProgram {
  readonly command: readonly string[] | undefined;
  readonly args: readonly string[] | undefined;
}

/** What the image starts when a container says nothing else. */
export interface ImageProgram {
  readonly entrypoint: readonly string[];
  /** The arguments, which a container can replace. */
  readonly args: readonly string[];
}

type Decided = Pick<Config, 'workload'>;

/**
 * The program of an image that only added workloads run. One that they start in several ways starts
 * none of them by itself: no container should migrate a database because it was told nothing.
 */
export const planSharedProgram = (
  workloads: readonly Decided[],
  binaryPath: string,
): ImageProgram => {
  const [one, ...others] = workloads.map((each) => planImageProgram(each, binaryPath));
  const agree =
    one !== undefined &&
    others.every(
      ({ entrypoint, args }) => isSame(entrypoint, one.entrypoint) && isSame(args, one.args),
    );
  return agree ? one : { entrypoint: [binaryPath], args: [] };
};

/** The program of the image: the command of the first workload, or its binary, and its arguments. */
export const planImageProgram = ({ workload }: Decided, binaryPath: string): ImageProgram => ({
  entrypoint: workload.command.length > 0 ? workload.command : [binaryPath],
  args: workload.args,
});

const filled = (words: readonly string[]): readonly string[] | undefined =>
  words.length > 0 ? words : undefined;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index]);

/**
 * What the container of a workload starts. The first workload says only what the user decides,
 * because its image starts it; another one says how it differs from its image.
 */
export const planProgram = (
  decided: Decided,
  binaryPath: string,
  image: ImageProgram | undefined,
): ContainerProgram => {
  const { command, args } = decided.workload;
  if (image === undefined) return { command: filled(command), args: filled(args) };
  const { entrypoint } = planImageProgram(decided, binaryPath);
  if (!isSame(entrypoint, image.entrypoint)) return { command: entrypoint, args: filled(args) };
  if (isSame(args, image.args)) return { command: undefined, args: filled(args) };
  // A container that sets only the command does not get the arguments of the image.
  return args.length > 0 ? { command: undefined, args } : { command: entrypoint, args: undefined };
};
