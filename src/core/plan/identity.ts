import type { Config } from '../config.ts';
import { firstWorkload } from '../decisions.ts';
import { binaryOf } from './image-parts.ts';

/** The names of the service: Kubernetes name, binary and Cargo package. */
export interface Identity {
  /** Name of what the workloads share: chart, ConfigMap, Secret, image, account, instance label. */
  readonly bundle: string;
  /** Name of this workload's objects and Compose service: `orders`, or `orders-worker`. */
  readonly name: string;
  /** The executable that Cargo builds. */
  readonly binary: string;
  /** The Cargo package; in a workspace, Cargo builds it with `--package`. */
  readonly package: string;
  readonly version: string;
  readonly description: string;
}

export const planIdentity = ({ project }: Config, workload: string): Identity => {
  const binary = binaryOf({ project });
  return {
    bundle: project.name,
    name: workload === firstWorkload ? project.name : `${project.name}-${workload}`,
    binary,
    package: project.layout === 'workspace' ? project.package || binary : project.name,
    version: project.version,
    description: project.description,
  };
};

/** Converts a variable name into the key of a Secret: `DATABASE_URL` becomes `database-url`. */
export const kebabCase = (name: string): string => name.toLowerCase().replaceAll('_', '-');
