import type { Text } from '../fields/index.ts';
import type { Plan } from '../plan/index.ts';
import type { ClusterObject } from './cluster-object.ts';

/** The objects of an environment before and after a change, by their identity. */
export interface ObjectChange {
  readonly before: ReadonlyMap<string, ClusterObject>;
  readonly after: ReadonlyMap<string, ClusterObject>;
}

/** Something to do, or to know, when the change reaches a cluster. */
export interface Step {
  /** Before or after the new files are applied; `note` is nothing to do. */
  readonly phase: 'before' | 'after' | 'note';
  readonly about: Text;
  /** Lines of Bash that do it; they call `run`, `hand_over`, `keep` and `wait_for`. */
  readonly lines: readonly string[];
}

/** A rule: what a change needs, empty if it needs nothing. */
export type Rule = (change: ObjectChange) => readonly Step[];

/** What a change needs in one environment. */
export interface EnvironmentChange {
  readonly environment: string;
  readonly namespace: string;
  readonly steps: readonly Step[];
}

/** What a change of the decisions needs where the service runs. */
export interface Transition {
  readonly before: Plan;
  readonly after: Plan;
  /** The environments that exist before and after the change, also those that need nothing. */
  readonly environments: readonly EnvironmentChange[];
  /** Environments that the new decisions lack; what runs there stays. */
  readonly left: readonly string[];
}

/** The objects that exist no longer after the change. */
export const removed = ({ before, after }: ObjectChange): readonly ClusterObject[] =>
  [...before].filter(([id]) => !after.has(id)).map(([, object]) => object);

/** The pairs of objects that exist before and after. */
export const kept = ({
  before,
  after,
}: ObjectChange): readonly (readonly [ClusterObject, ClusterObject])[] =>
  [...before].flatMap(([id, old]) => {
    const now = after.get(id);
    return now === undefined ? [] : [[old, now] as const];
  });
