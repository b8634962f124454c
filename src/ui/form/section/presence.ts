import { type Config, concernOf, type FieldPath, fieldAt, unmet } from '../../../core/index.ts';

/** Whether a field is shown, and which unmet conditions disable it. */
export interface Presence {
  readonly as: 'active' | 'disabled' | 'hidden';
  readonly missing: readonly FieldPath[];
}

const active: Presence = { as: 'active', missing: [] };

/**
 * A field whose switch is in the same section is hidden while the switch is off. A field whose
 * switch is in another section is shown disabled with the reason, because nothing in this section
 * would explain why it is missing. An advanced field without effect is always hidden, unless the
 * user jumped to it.
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
  // The kind of a workload is no switch: what it never uses is left out.
  if (missing.includes('workload.kind')) return { as: 'hidden', missing };
  const switchInView = missing.some((each) => concernOf(each) === concernOf(path));
  return { as: advanced || switchInView ? 'hidden' : 'disabled', missing };
};

/** Whether none of these fields has an effect, because each has an unmet condition. */
export const isIdle = (config: Config, paths: readonly FieldPath[]): boolean =>
  paths.every((path) => unmet(config, fieldAt(path).when).length > 0);

/** An unmet condition that many fields of a section share, so that the section explains it once. */
export interface SharedCondition {
  readonly condition: FieldPath;
  /** One of the fields that depend on the condition; its declaration holds the accepted values. */
  readonly within: FieldPath;
  /** Whether all fields of the section have no effect, not only some. */
  readonly whole: boolean;
}

/** From this many fields on, the section explains the reason once instead of under each field. */
const many = 3;

/**
 * The condition in another section that most fields of this section depend on. For example,
 * `targets` without Kubernetes disables most of the workload section.
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
