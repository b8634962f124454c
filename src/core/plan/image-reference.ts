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
