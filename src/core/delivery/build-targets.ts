import { bakeRights } from '../plan/build-credentials.ts';
import type { BundleImage } from '../plan/bundle-images.ts';
import type { ImageReference } from '../plan/image-reference.ts';
import type { Plan } from '../plan/index.ts';

/** The file that `docker buildx bake` reads. */
export const bakeFile = 'docker-bake.hcl';

/**
 * `docker buildx bake` with the bake file named: without it, bake also reads compose.yaml, and stops
 * where a variable that Compose requires has no value
 * (https://docs.docker.com/build/bake/reference/#file-lookup).
 */
export const bake = (plan: Plan, ...words: readonly string[]): string => {
  const allowed = bakeRights(plan, '"$HOME"').map((right) => `--allow ${right}`);
  return ['docker buildx bake --file', bakeFile, ...allowed, ...words].join(' ');
};

type Named = { readonly image: Pick<ImageReference, 'part'> };

/** The stage of the Dockerfile that is the image of the workload. */
export const runtimeStageOf = ({ image: { part } }: Named): string =>
  part.program === '' ? 'runtime' : `runtime-${part.program}`;

/** The stage to name where a tool builds the image; undefined where the Dockerfile has one image. */
export const chosenStage = (plan: Named): string | undefined =>
  plan.image.part.program === '' ? undefined : runtimeStageOf(plan);

/** The target of the bake file that builds the image for this machine. */
export const buildTarget = ({ image: { part } }: Named): string =>
  part.program === '' ? 'image' : `image-${part.program}`;

/**
 * The target of the bake file that builds and pushes the image of a release. Its name begins with
 * `release`, so that no program makes it equal to a target for this machine.
 */
export const releaseTarget = ({ image: { part } }: Named): string =>
  part.program === '' ? 'image-release' : `release-${part.program}`;

/** All images in a message of a script: `$IMAGE`, or `$IMAGE{-api,-worker}`. */
export const imagesInMessage = (images: readonly Pick<BundleImage, 'owner'>[]): string =>
  images.length === 1
    ? '$IMAGE'
    : `$IMAGE{${images.map(({ owner }) => owner.image.part.suffix).join(',')}}`;

/** The image in a script whose variable holds the common name: `$IMAGE-worker`. */
export const imageIn = (
  { owner }: Pick<BundleImage, 'owner'>,
  variable: '$IMAGE' | '${IMAGE}',
): string => `${variable}${owner.image.part.suffix}`;
