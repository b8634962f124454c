import type { Config } from '../config.ts';

/** What the service is called in each place that has a name for it. */
export interface Identity {
  /** Kubernetes objects, the Compose service, the image and the chart are named after it. */
  readonly name: string;
  /** The executable that Cargo builds. */
  readonly binary: string;
  /** The Cargo package; in a workspace it is built with `--package`. */
  readonly package: string;
  readonly version: string;
  readonly description: string;
}

export const planIdentity = ({ project }: Config): Identity => {
  const binary = project.binary || project.name;
  return {
    name: project.name,
    binary,
    package: project.layout === 'workspace' ? project.package || binary : project.name,
    version: project.version,
    description: project.description,
  };
};

/** `DATABASE_URL` as a key in a Secret: `database-url`. */
export const kebabCase = (name: string): string => name.toLowerCase().replaceAll('_', '-');
