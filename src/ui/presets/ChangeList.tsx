import ArrowRight from 'lucide-react/icons/arrow-right';
import { useMemo } from 'react';
import {
  type Config,
  changedDecisions,
  concernOf,
  concerns,
  type Decisions,
  type FieldPath,
  fieldAt,
  firstWorkload,
  publicDecisions,
  valueAt,
  workloadNames,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import { fieldName, useView, workloadConfig } from '../state/index.ts';
import styles from './ChangeList.module.css';
import { strings } from './strings.ts';
import { valueText } from './value-text.ts';

/** "old → new" of one field, with the new value highlighted. */
export const OldAndNew = ({
  path,
  from,
  to,
}: {
  readonly path: FieldPath;
  readonly from: Config;
  readonly to: Config;
}) => {
  const locale = useView((view) => view.locale);
  const say = useSay();
  const field = fieldAt(path);
  const old = valueText(field, valueAt(from, path), locale);
  const next = valueText(field, valueAt(to, path), locale);
  return (
    <span className={styles.values}>
      <span className="visually-hidden">{say(strings.before)}</span>
      <del className={styles.old}>{old}</del>
      <Icon of={ArrowRight} size={12} className={styles.arrow} />
      <span className="visually-hidden">{say(strings.after)}</span>
      <ins className={styles.new}>
        {next} {next === old && say(strings.inside)}
      </ins>
    </span>
  );
};

const bySection = (paths: readonly FieldPath[]) =>
  [...new Set(paths.map(concernOf))].map((id) => ({
    id,
    paths: paths.filter((path) => concernOf(path) === id),
  }));

const has = (decisions: Decisions, workload: string): boolean =>
  workload === firstWorkload || Object.hasOwn(decisions.workloads, workload);

/** The names of the workloads that only one of two sets of decisions has. */
const addedOrRemoved = (from: Decisions, to: Decisions): readonly string[] =>
  [...new Set([...workloadNames(from), ...workloadNames(to)])].filter(
    (name) => has(from, name) !== has(to, name),
  );

/** The number of differences: changed fields, and workloads that are added or removed. */
export const countChanges = (from: Decisions, to: Decisions): number => {
  const names = addedOrRemoved(from, to);
  const changed = changedDecisions(to, from).filter(({ workload }) => !names.includes(workload));
  return changed.length + names.length;
};

/** The fields in which the decisions for one workload differ, by section. */
const WorkloadChanges = ({
  workload,
  paths,
  from,
  to,
}: {
  readonly workload: string;
  readonly paths: readonly FieldPath[];
  readonly from: Config;
  readonly to: Config;
}) => {
  const say = useSay();
  return bySection(paths).map((section) => (
    <section key={section.id}>
      <h3 className={styles.heading}>
        {workload !== firstWorkload && `${workload} › `}
        {say(concerns[section.id].title)}
      </h3>
      <ul>
        {section.paths.map((path) => (
          <li key={path} className={styles.change}>
            <span className={styles.name}>{say(fieldName(path))}</span>
            <OldAndNew path={path} from={from} to={to} />
          </li>
        ))}
      </ul>
    </section>
  ));
};

/** Everything in which two sets of decisions differ, by workload and section. */
export const ChangeList = ({ from, to }: { readonly from: Decisions; readonly to: Decisions }) => {
  const say = useSay();
  const changed = changedDecisions(to, from);
  const names = [
    ...new Set([...changed.map(({ workload }) => workload), ...addedOrRemoved(from, to)]),
  ];
  // Secret values are removed before they are shown.
  const shownFrom = useMemo(() => publicDecisions(from), [from]);
  const shownTo = useMemo(() => publicDecisions(to), [to]);
  if (names.length === 0) return <p className={styles.same}>{say(strings.nothingChanges)}</p>;
  return (
    <div className={styles.sections}>
      {names.map((workload) => {
        if (!has(to, workload) || !has(from, workload))
          return (
            <section key={workload}>
              <h3 className={styles.heading}>
                {say(
                  has(to, workload)
                    ? strings.workloadAdded(workload)
                    : strings.workloadRemoved(workload),
                )}
              </h3>
            </section>
          );
        return (
          <WorkloadChanges
            key={workload}
            workload={workload}
            paths={changed.flatMap((one) => (one.workload === workload ? [one.path] : []))}
            from={workloadConfig(shownFrom, workload)}
            to={workloadConfig(shownTo, workload)}
          />
        );
      })}
    </div>
  );
};
