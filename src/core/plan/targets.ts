import type { Config } from '../config.ts';

/** A tool that the bundle is for. */
export type Target = Config['packaging']['targets'][number];

/** What holds the decisions: a Plan, or these alone. */
interface Decided {
  readonly config: Config;
}

/** Whether the bundle is for one of these tools. */
export const isFor = ({ config }: Decided, ...targets: readonly Target[]): boolean =>
  targets.some((target) => config.packaging.targets.includes(target));

/** Folder of the plain manifests, which is also the base of the Kustomize overlays. */
export const manifestFolder = ({ config }: Decided): string =>
  `${config.packaging.directory}/kubernetes/base`;

/** Folder of one environment's overlay. */
export const overlayFolder = ({ config }: Decided, environment: string): string =>
  `${config.packaging.directory}/kubernetes/overlays/${environment}`;

/** Name of the Helm chart. */
export const chartName = ({ config }: Decided): string =>
  config.packaging.chartName || config.project.name;

/** Folder of the Helm chart. */
export const chartFolder = (plan: Decided): string =>
  `${plan.config.packaging.directory}/helm/${chartName(plan)}`;
