import type { ComponentPropsWithRef } from 'react';
import styles from './Switch.module.css';

/** A switch that takes effect at once; label it by `id` or `aria-label`. */
export const Switch = ({
  checked,
  onChange,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'type' | 'role' | 'checked' | 'onChange'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) => (
  <span className={styles.switch}>
    <input
      {...rest}
      type="checkbox"
      role="switch"
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span className={styles.track} aria-hidden="true" />
  </span>
);
