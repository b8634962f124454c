import ArrowRight from 'lucide-react/icons/arrow-right';
import { useMemo } from 'react';
import {
  type Config,
  changedPaths,
  concernOf,
  concerns,
  type FieldPath,
  fieldAt,
  valueAt,
  withoutSecrets,
} from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon } from '../kit/index.ts';
import { fieldName, useView } from '../state/index.ts';
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

/** Every field in which two configurations differ, by section. */
export const ChangeList = ({ from, to }: { readonly from: Config; readonly to: Config }) => {
  const say = useSay();
  const paths = changedPaths(to, from);
  // Secret values are removed before they are shown.
  const shownFrom = useMemo(() => withoutSecrets(from), [from]);
  const shownTo = useMemo(() => withoutSecrets(to), [to]);
  if (paths.length === 0) return <p className={styles.same}>{say(strings.nothingChanges)}</p>;
  return (
    <div className={styles.sections}>
      {bySection(paths).map((section) => (
        <section key={section.id}>
          <h3 className={styles.heading}>{say(concerns[section.id].title)}</h3>
          <ul>
            {section.paths.map((path) => (
              <li key={path} className={styles.change}>
                <span className={styles.name}>{say(fieldName(path))}</span>
                <OldAndNew path={path} from={shownFrom} to={shownTo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
