import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconDrawing } from '../Icon.tsx';
import styles from './Button.module.css';

/**
 * `primary` for the next step, `plain` with an outline, `quiet` with an outline only on hover and
 * focus.
 */
export type ButtonLook = 'primary' | 'plain' | 'quiet';

/** A button with optional icon before its text. */
export const Button = ({
  look = 'plain',
  icon,
  children,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  readonly look?: ButtonLook;
  readonly icon?: IconDrawing | undefined;
  readonly children: ReactNode;
}) => (
  <button type="button" {...rest} className={classNames(styles.button, styles[look], className)}>
    {icon && <Icon of={icon} />}
    {children}
  </button>
);

/** A button with only an icon; `label` is its accessible name and its tooltip. */
export const IconButton = ({
  look = 'quiet',
  icon,
  label,
  className,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> & {
  readonly look?: ButtonLook;
  readonly icon: IconDrawing;
  readonly label: string;
}) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    data-tip={label}
    className={classNames(styles.button, styles.square, styles[look], className)}
  >
    <Icon of={icon} />
  </button>
);
