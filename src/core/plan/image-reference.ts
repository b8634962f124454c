import type { Config } from '../config.ts';

/** The image that is built, pushed and run. */
export interface ImageReference {
  readonly repository: string;
  readonly tag: string;
  /** `sha256:…`, or empty when the image is referred to by its tag. */
  readonly digest: string;
  /** What Kubernetes pulls: `repository:tag`, or `repository:tag@digest`. */
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
