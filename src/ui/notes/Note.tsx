import type { ReactNode } from 'react';
import type { Severity } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Button, Icon, type IconDrawing } from '../kit/index.ts';
import styles from './Note.module.css';
import { Prose } from './Prose.tsx';
import { severityIcons } from './severity.ts';
import { strings } from './strings.ts';

/** A button of a note. */
export const NoteAction = ({
  icon,
  onClick,
  children,
}: {
  readonly icon?: IconDrawing;
  readonly onClick: () => void;
  readonly children: string;
}) => (
  <Button className={styles.action} icon={icon} onClick={onClick}>
    {children}
  </Button>
);

/** A note under a field: severity and title, details in `children`, and actions. */
export const Note = ({
  severity,
  title,
  actions,
  children,
}: {
  readonly severity: Severity;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  return (
    <div className={styles.note} data-severity={severity}>
      <Icon of={severityIcons[severity]} size={14} className={styles.icon} />
      <details className={styles.text}>
        <summary>
          <strong className={styles.severity}>{say(strings.severity[severity])}</strong>{' '}
          <Prose>{title}</Prose>
        </summary>
        {children}
      </details>
      {actions}
    </div>
  );
};
