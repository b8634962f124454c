import type { Config } from '../config.ts';

/** A tool that the bundle supports. */
export type Target = Config['packaging']['targets'][number];

/** A Plan, or any other object with the decisions. */
interface Decided {
  readonly config: Config;
}

/** Whether the bundle has at least one of these targets. */
export const isFor = ({ config }: Decided, ...targets: readonly Target[]): boolean =>
  targets.some((target) => config.packaging.targets.includes(target));

/** Folder of the plain manifests, which is also the base of the Kustomize overlays. */
export const manifestFolder = ({ config }: Decided): string =>
  `${config.packaging.directory}/kubernetes/base`;

/** Folder of the overlay of an environment. */
export const overlayFolder = ({ config }: Decided, environment: string): string =>
  `${config.packaging.directory}/kubernetes/overlays/${environment}`;

/** Name of the Helm chart. */
export const chartName = ({ config }: Decided): string =>
  config.packaging.chartName || config.project.name;

/** Folder of the Helm chart. */
export const chartFolder = (plan: Decided): string =>
  `${plan.config.packaging.directory}/helm/${chartName(plan)}`;
