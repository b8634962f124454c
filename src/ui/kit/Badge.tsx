import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';

/** The meaning of a badge; only `changed` uses the accent colour. */
export type Tone = 'error' | 'warning' | 'advice' | 'changed' | 'plain';

/**
 * A small count or word with an icon; `label` is the full text if the badge shows only a number.
 */
export const Badge = ({
  tone,
  icon,
  label,
  children,
  className,
}: {
  readonly tone: Tone;
  readonly icon?: IconDrawing | undefined;
  readonly label?: string | undefined;
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}) => (
  <span className={classNames(styles.badge, styles[tone], className)}>
    {icon && <Icon of={icon} size={14} />}
    <span aria-hidden={label !== undefined || undefined}>{children}</span>
    {label !== undefined && <span className="visually-hidden">{label}</span>}
  </span>
);
