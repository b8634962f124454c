import {
  type Config,
  concernOf,
  type FieldPath,
  fieldAt,
  layerValue,
  layerValues,
  type Scalar,
  unmet,
  withValues,
  workloadKinds,
} from '../../../core/index.ts';

/** Whether a field is shown, and which unmet conditions disable it. */
export interface Presence {
  readonly as: 'active' | 'disabled' | 'hidden';
  readonly missing: readonly FieldPath[];
}

const active: Presence = { as: 'active', missing: [] };

const effective = new WeakMap<Config, Config>();

/** The configuration with what the kind of the workload decides; hundreds of fields ask for it. */
const effectiveConfig = (config: Config): Config => {
  const known = effective.get(config);
  if (known) return known;
  const made = withValues(config, layerValues(workloadKinds[config.workload.kind].fixed));
  effective.set(config, made);
  return made;
};

/**
 * The conditions without which a field has no effect. What the kind of the workload decides has
 * none, and neither has what depends on it: a job listens on no port.
 */
const missingOf = (config: Config, path: FieldPath): readonly FieldPath[] => {
  const { fixed } = workloadKinds[config.workload.kind];
  if (layerValue(fixed, path) !== undefined) return ['workload.kind'];
  const { when } = fieldAt(path);
  return when === undefined ? [] : unmet(effectiveConfig(config), when);
};

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
  const { advanced } = fieldAt(path);
  const missing = missingOf(config, path);
  if (missing.length === 0) return active;
  if (path === jumpedTo) return { as: 'disabled', missing };
  // The kind of a workload is no switch: what it never uses is left out.
  if (missing.includes('workload.kind')) return { as: 'hidden', missing };
  const switchInView = missing.some((each) => concernOf(each) === concernOf(path));
  return { as: advanced || switchInView ? 'hidden' : 'disabled', missing };
};

/** Whether none of these fields has an effect, because each has an unmet condition. */
export const isIdle = (config: Config, paths: readonly FieldPath[]): boolean =>
  paths.every((path) => missingOf(config, path).length > 0);

/** An unmet condition that many fields of a section share, so that the section explains it once. */
export interface SharedCondition {
  readonly condition: FieldPath;
  /** The values with which one of these fields has an effect. */
  readonly wanted: readonly Scalar[];
  /** Whether all fields of the section have no effect, not only some. */
  readonly whole: boolean;
}

/** From this many disabled fields on, the section explains the reason once instead of under each. */
const many = 3;

const wantedBy = (path: FieldPath, condition: FieldPath): readonly Scalar[] => {
  const wanted = fieldAt(path).when?.[condition] ?? true;
  return typeof wanted === 'object' ? wanted : [wanted];
};

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
    for (const condition of missingOf(config, path))
      if (concernOf(condition) !== concernOf(path))
        waiting.set(condition, [...(waiting.get(condition) ?? []), path]);
  const [most] = [...waiting].toSorted((a, b) => b[1].length - a[1].length);
  if (!most) return undefined;
  const [condition, fields] = most;
  const whole = fields.length === paths.length;
  // A hidden field needs no explanation.
  const shown = fields.filter((path) => presenceOf(config, path, undefined).as === 'disabled');
  if (!whole && shown.length < many) return undefined;
  const wanted = [...new Set(fields.flatMap((path) => wantedBy(path, condition)))];
  return { condition, wanted, whole };
};
