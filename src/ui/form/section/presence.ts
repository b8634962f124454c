import { type Config, concernOf, type FieldPath, fieldAt, unmet } from '../../../core/index.ts';

/** How a field appears, and which conditions keep it from having an effect. */
export interface Presence {
  readonly as: 'active' | 'disabled' | 'hidden';
  readonly missing: readonly FieldPath[];
}

const active: Presence = { as: 'active', missing: [] };

/**
 * A field whose switch is in the same section appears when that switch is set. One whose switch is
 * elsewhere stays, disabled and with the reason, because nothing in view explains its absence.
 * What is advanced and without effect is always hidden; what the user jumped to never is.
 */
export const presenceOf = (
  config: Config,
  path: FieldPath,
  jumpedTo: FieldPath | undefined,
): Presence => {
  const { when, advanced } = fieldAt(path);
  const missing = when === undefined ? [] : unmet(config, when);
  if (missing.length === 0) return active;
  if (path === jumpedTo) return { as: 'disabled', missing };
  const switchInView = missing.some((each) => concernOf(each) === concernOf(path));
  return { as: advanced || switchInView ? 'hidden' : 'disabled', missing };
};

/** No field of these has an effect: each waits for a decision that was made differently. */
export const isIdle = (config: Config, paths: readonly FieldPath[]): boolean =>
  paths.every((path) => unmet(config, fieldAt(path).when).length > 0);

/** A condition that many fields of a section wait for, so that the section says it once. */
export interface SharedCondition {
  readonly condition: FieldPath;
  /** A field that waits for it; its declaration holds the wanted values. */
  readonly within: FieldPath;
  /** Nothing in the section has an effect, rather than some of it. */
  readonly whole: boolean;
}

/** From so many fields on a reason is said once instead of under each. */
const many = 3;

/**
 * The condition from another section that most fields of this one wait for, if they are many:
 * `targets` without Kubernetes, for example, takes most of the workload section out of play.
 */
export const sharedCondition = (
  config: Config,
  paths: readonly FieldPath[],
): SharedCondition | undefined => {
  const waiting = new Map<FieldPath, FieldPath[]>();
  for (const path of paths)
    for (const condition of unmet(config, fieldAt(path).when))
      if (concernOf(condition) !== concernOf(path))
        waiting.set(condition, [...(waiting.get(condition) ?? []), path]);
  const [most] = [...waiting].toSorted((a, b) => b[1].length - a[1].length);
  const within = most?.[1][0];
  if (!most || !within) return undefined;
  const whole = most[1].length === paths.length;
  return whole || most[1].length >= many ? { condition: most[0], within, whole } : undefined;
};
