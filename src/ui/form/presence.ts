import { type Config, concernOf, type FieldPath, fieldAt, unmet } from '../../core/index.ts';

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

/**
 * The foreign condition that every field of a section waits for; the section then says it once.
 * `targets` without Kubernetes, for example, takes the whole workload section out of play.
 */
export const sectionWaitsFor = (
  config: Config,
  paths: readonly FieldPath[],
): FieldPath | undefined => {
  const [first, ...rest] = paths.map((path) => unmet(config, fieldAt(path).when));
  return first?.find((condition) => rest.every((missing) => missing.includes(condition)));
};
