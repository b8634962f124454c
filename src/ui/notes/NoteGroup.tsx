import { type ReactNode, useId } from 'react';
import type { Severity } from '../../core/index.ts';
import { Icon, type IconDrawing } from '../kit/index.ts';
import styles from './NoteList.module.css';

/** A group of items in the panel: heading with icon, number and meaning, then the list. */
export const NoteGroup = ({
  icon,
  title,
  count,
  meaning,
  severity,
  children,
}: {
  readonly icon: IconDrawing;
  readonly title: string;
  readonly count: number;
  readonly meaning: string;
  readonly severity?: Severity;
  readonly children: ReactNode;
}) => {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.severity} data-severity={severity}>
        <Icon of={icon} />
        {title} {count}
        <span className={styles.meaning}>{meaning}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
};
