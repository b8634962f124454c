import type { Config } from '../config.ts';

/** What distinguishes the image of a program from the other images of the bundle. */
export interface ImagePart {
  /** Name of the program in stages of the Dockerfile and targets of the bake file: `worker`. */
  readonly program: string;
  /** What the repository of the image adds to the common name: `-worker`, or nothing. */
  readonly suffix: string;
}

/** The part of an image that holds all programs. */
export const wholeImage: ImagePart = { program: '', suffix: '' };

type Decided = Pick<Config, 'project' | 'image'>;

/** The binary that the workload starts. */
export const binaryOf = ({ project }: Pick<Config, 'project'>): string =>
  project.binary || project.name;

/** The name as a component of an image repository: lower case and separated by single hyphens. */
const component = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'program';

/** The last component of the repository: `orders` of `acme/orders`. */
const commonName = ({ project }: Decided): string =>
  (project.imageName || project.name).split('/').at(-1) ?? '';

const unique = (name: string, taken: ReadonlyMap<string, unknown>): string => {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return free;
};

/**
 * The parts of the images by binary, when each program of the bundle has its own image; empty when
 * all programs are in one image. `orders-worker` becomes the image `orders-worker`, not
 * `orders-orders-worker`.
 */
export const planImageParts = (workloads: readonly Decided[]): ReadonlyMap<string, ImagePart> => {
  const [first] = workloads;
  const binaries = new Set(workloads.map(binaryOf));
  if (first === undefined || !first.image.perProgram || binaries.size < 2) return new Map();
  const common = commonName(first);
  const taken = new Map<string, string>();
  for (const binary of binaries) {
    const name = component(binary);
    const short = name.startsWith(`${common}-`) ? name.slice(common.length + 1) : name;
    taken.set(unique(short, taken), binary);
  }
  return new Map(
    [...taken].map(([program, binary]) => [
      binary,
      { program, suffix: program === common ? '' : `-${program}` },
    ]),
  );
};
