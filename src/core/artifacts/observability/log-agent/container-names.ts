import { workloadsOf } from '../../../plan/bundle.ts';
import type { Plan } from '../../../plan/index.ts';

/** The names of the containers whose logs are collected: those of the workloads. */
export const containerNames = (plan: Plan): readonly string[] =>
  workloadsOf(plan).map(({ identity }) => identity.name);
