import type { Config } from '../config.ts';
import { type ImagePart, wholeImage } from './image-parts.ts';

/** The image that the pipeline builds and pushes and that the cluster runs. */
export interface ImageReference {
  /** What the repositories of all images of the bundle begin with. */
  readonly common: string;
  /** What distinguishes this image from the other images of the bundle. */
  readonly part: ImagePart;
  readonly repository: string;
  readonly tag: string;
  /** `sha256:…`, or empty when only the tag identifies the image. */
  readonly digest: string;
  /** The reference that Kubernetes pulls: `repository:tag`, or `repository:tag@digest`. */
  readonly reference: string;
}

/**
 * The image of a workload. The digest is that of the image of the first workload; where another
 * workload has an image of its own, its tag identifies it.
 */
export const planImage = (
  { project }: Config,
  part: ImagePart = wholeImage,
  first: ImageReference | undefined = undefined,
): ImageReference => {
  const common = [project.registry, project.imageName || project.name].filter(Boolean).join('/');
  const repository = `${common}${part.suffix}`;
  const tag = project.tag || project.version.replaceAll('+', '-');
  const digest = first === undefined || first.repository === repository ? project.digest : '';
  return {
    common,
    part,
    repository,
    tag,
    digest,
    reference: `${repository}:${tag}${digest ? `@${digest}` : ''}`,
  };
};

/**
 * Whether a reference is the service's own image in a version of its own time: the same repository
 * with a version as its tag, or without one. A tag such as `migrate` names another image.
 */
export const isOwnImage = (
  { image }: { readonly image: ImageReference },
  reference: string,
): boolean => {
  const [named = ''] = reference.split('@');
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const [repository, tag] =
    colon < 0 ? [named, ''] : [named.slice(0, colon), named.slice(colon + 1)];
  return repository === image.repository && (tag === '' || tag === image.tag || /^v?\d/.test(tag));
};
