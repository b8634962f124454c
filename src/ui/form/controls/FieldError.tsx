import CircleAlert from 'lucide-react/icons/circle-alert';
import { Icon } from '../../kit/index.ts';
import styles from './FieldError.module.css';

/**
 * Shows why an entry is not accepted, which value the files contain instead, and a button that
 * restores that value.
 */
export const FieldError = ({
  id,
  text,
  kept,
  discard,
  onDiscard,
}: {
  readonly id: string;
  readonly text: string;
  readonly kept?: string;
  readonly discard?: string;
  readonly onDiscard?: () => void;
}) => (
  <p className={styles.problem} id={id}>
    <Icon of={CircleAlert} size={14} />
    <span>
      {text} {kept && <span className={styles.kept}>{kept}</span>}{' '}
      {onDiscard && (
        <button type="button" className={styles.discard} onClick={onDiscard}>
          {discard}
        </button>
      )}
    </span>
  </p>
);
