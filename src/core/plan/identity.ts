import type { Config } from '../config.ts';

/** The names of the service: Kubernetes name, binary and Cargo package. */
export interface Identity {
  /** Name of the Kubernetes objects, the Compose service, the image and the chart. */
  readonly name: string;
  /** The executable that Cargo builds. */
  readonly binary: string;
  /** The Cargo package; in a workspace, Cargo builds it with `--package`. */
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

/** Converts a variable name into the key of a Secret: `DATABASE_URL` becomes `database-url`. */
export const kebabCase = (name: string): string => name.toLowerCase().replaceAll('_', '-');
