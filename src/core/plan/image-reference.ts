import type { Config } from '../config.ts';

/** The image that the pipeline builds and pushes and that the cluster runs. */
export interface ImageReference {
  readonly repository: string;
  readonly tag: string;
  /** `sha256:…`, or empty when only the tag identifies the image. */
  readonly digest: string;
  /** The reference that Kubernetes pulls: `repository:tag`, or `repository:tag@digest`. */
  readonly reference: string;
}

export const planImage = ({ project }: Config): ImageReference => {
  const repository = [project.registry, project.imageName || project.name]
    .filter(Boolean)
    .join('/');
  const tag = project.tag || project.version.replaceAll('+', '-');
  const { digest } = project;
  return {
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
