import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconDrawing } from './Icon.tsx';

/** What a badge speaks of; `changed` is the only one in rust. */
export type Tone = 'error' | 'warning' | 'advice' | 'changed' | 'plain';

/** A small count or word with an icon; `label` says it in full where the badge is only a number. */
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
