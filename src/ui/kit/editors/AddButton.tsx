import Plus from 'lucide-react/icons/plus';
import { useId } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './AddButton.module.css';

/** Adds a row or a line; at the limit it keeps the focus and says why it adds nothing. */
export const AddButton = ({
  id,
  className,
  label,
  full,
  disabled,
  onAdd,
}: {
  readonly id: string | undefined;
  readonly className: string | undefined;
  readonly label: string;
  /** The reason why nothing can be added, if the limit is reached. */
  readonly full: string | undefined;
  readonly disabled: boolean | undefined;
  readonly onAdd: () => void;
}) => {
  const reasonId = useId();
  return (
    <>
      <Button
        look="quiet"
        icon={Plus}
        id={id}
        className={className}
        disabled={disabled}
        aria-disabled={full !== undefined || undefined}
        aria-describedby={full === undefined ? undefined : reasonId}
        onClick={() => {
          if (full === undefined) onAdd();
        }}
      >
        {label}
      </Button>
      {full !== undefined && (
        <p id={reasonId} className={styles.full}>
          {full}
        </p>
      )}
    </>
  );
};
