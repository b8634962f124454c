import type { Config } from '../config.ts';
import type { Plan } from './index.ts';

/** A tool that the bundle is for. */
export type Target = Config['packaging']['targets'][number];

/** Whether the bundle is for one of these tools. */
export const isFor = ({ config }: Pick<Plan, 'config'>, ...targets: readonly Target[]): boolean =>
  targets.some((target) => config.packaging.targets.includes(target));

/** Folder of the plain manifests, which is also the base of the Kustomize overlays. */
export const manifestFolder = ({ config }: Pick<Plan, 'config'>): string =>
  `${config.packaging.directory}/kubernetes/base`;

/** Folder of one environment's overlay. */
export const overlayFolder = ({ config }: Pick<Plan, 'config'>, environment: string): string =>
  `${config.packaging.directory}/kubernetes/overlays/${environment}`;

/** Name of the Helm chart. */
export const chartName = ({ config }: Pick<Plan, 'config'>): string =>
  config.packaging.chartName || config.project.name;

/** Folder of the Helm chart. */
export const chartFolder = (plan: Pick<Plan, 'config'>): string =>
  `${plan.config.packaging.directory}/helm/${chartName(plan)}`;
