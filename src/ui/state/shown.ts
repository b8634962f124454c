import {
  type Config,
  changedDecisions,
  configOf,
  type Decision,
  type Decisions,
  decisionText,
  type FieldPath,
  firstWorkload,
  isFieldPath,
  isShared,
  workloadNames,
} from '../../core/index.ts';

/** The workload of this name; the first one if there is none. */
export const existing = ({ workloads }: Decisions, workload: string): string =>
  Object.hasOwn(workloads, workload) ? workload : firstWorkload;

const known = new WeakMap<Decisions, Map<string, Config>>();

/** The decisions that hold for a workload; the same object for the same input. */
export const workloadConfig = (decisions: Decisions, workload: string): Config => {
  const name = existing(decisions, workload);
  if (name === firstWorkload) return decisions.base;
  const made = known.get(decisions) ?? new Map<string, Config>();
  known.set(decisions, made);
  const config = made.get(name) ?? configOf(decisions, name);
  made.set(name, config);
  return config;
};

/** The workload whose form shows a field of a workload: all share some fields of the first one. */
export const homeOf = (workload: string, path: FieldPath): string =>
  isShared(path) ? firstWorkload : workload;

/** The decision behind a field in the form of a workload, as text. */
export const decisionKey = (workload: string, path: FieldPath): string =>
  decisionText({ workload: homeOf(workload, path), path });

/** The decision that a text names, such as `worker:scaling.maxReplicas`. */
export const readDecision = (text: string): Decision | undefined => {
  const end = text.lastIndexOf(':');
  const path = text.slice(end + 1);
  return isFieldPath(path) ? { workload: text.slice(0, Math.max(end, 0)), path } : undefined;
};

/** Whether two sets of decisions are equal; a workload may exist without deciding anything. */
export const alike = (one: Decisions, other: Decisions): boolean =>
  workloadNames(one).join() === workloadNames(other).join() &&
  changedDecisions(one, other).length === 0;
