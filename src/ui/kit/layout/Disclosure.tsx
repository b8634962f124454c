import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useId } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './Disclosure.module.css';

/** A heading button that shows or hides its content; the caller holds the state. */
export const Disclosure = ({
  open,
  onToggle,
  summary,
  children,
}: {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
      >
        <Icon of={ChevronRight} className={styles.mark} />
        {summary}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
};
