import type { Config } from '../config.ts';
import type { Plan, Release } from './index.ts';

/** The first workload of the plan's bundle, which has what all of them share. */
export const firstOf = (plan: Plan): Plan => plan.first ?? plan;

/** All workloads of the bundle, beginning with the first one. */
export const workloadsOf = (plan: Plan): readonly Plan[] => [plan, ...plan.workloads];

/** The plan whose ConfigMaps the workload reads: its own, or the first one's. */
export const configurationOwner = (plan: Plan): Plan =>
  plan.owns.configuration ? plan : firstOf(plan);

/** The plan after which the Secrets of the workload are named: its own, or the first one's. */
export const secretOwner = (plan: Plan): Plan => (plan.owns.secrets ? plan : firstOf(plan));

/** The plan whose ServiceAccount the pods run as: its own, or the first one's. */
export const accountOwner = (plan: Plan): Plan => (plan.owns.account ? plan : firstOf(plan));

/** An object that owns the pods of a workload that runs on. */
export type PodOwner = Release['workloads'][number];

/** The owners of the pods of all workloads that run on, with the names that `kubectl` uses. */
export const podOwners = (plan: Plan): readonly PodOwner[] =>
  workloadsOf(plan).flatMap(({ release }) => release.workloads);

/** The release steps of a bundle that run at this time, in their order. */
export const releaseSteps = (plan: Plan, runs: Config['job']['runs']): readonly Plan[] =>
  plan.workloads.filter(({ kind, config }) => kind === 'job' && config.job.runs === runs);
