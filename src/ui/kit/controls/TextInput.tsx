import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import styles from './TextInput.module.css';

type NativeInput = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'prefix'>;

interface Own {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The text is not accepted; the element in `aria-describedby` must say why. */
  readonly invalid?: boolean | undefined;
  /** Short text after the input: a unit. */
  readonly suffix?: string | undefined;
  /** `text` for values that stay in the interface; all others are written to a file. */
  readonly face?: 'mono' | 'text';
}

/** One line of text, monospaced because it is written to a file. */
export const TextInput = ({
  value,
  onChange,
  invalid,
  suffix,
  face = 'mono',
  className,
  ...rest
}: NativeInput & Own) => (
  <span className={classNames(styles.frame, invalid && styles.invalid, className)}>
    <input
      type="text"
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      {...rest}
      className={classNames(styles.input, face === 'text' && styles.words)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-invalid={invalid || undefined}
    />
    {suffix && (
      <span className={styles.suffix} aria-hidden="true">
        {suffix}
      </span>
    )}
  </span>
);

/** Several lines of text; grows with its content up to twelve lines. */
export const TextArea = ({
  value,
  onChange,
  invalid,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange'> &
  Pick<Own, 'value' | 'onChange' | 'invalid'>) => (
  <span className={classNames(styles.frame, invalid && styles.invalid, className)}>
    <textarea
      rows={Math.min(12, Math.max(3, value.split('\n').length))}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      {...rest}
      className={styles.input}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      aria-invalid={invalid || undefined}
    />
  </span>
);
