import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Splitter.module.css';

const stride = 16;

/**
 * The rule between two panes. Drag it, or focus it and use the arrow keys, Home and End;
 * a double press restores the first size. Sizes are CSS pixels of the pane before it.
 */
export const Splitter = ({
  label,
  controls,
  size,
  min,
  max,
  onResize,
  onReset,
}: {
  readonly label: string;
  /** Identifier of the pane whose width it sets. */
  readonly controls: string;
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (size: number) => void;
  readonly onReset: () => void;
}) => {
  const within = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = document.getElementById(controls)?.getBoundingClientRect().left ?? 0;
    within(event.clientX - left);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next: Readonly<Record<string, number>> = {
      ArrowLeft: size - stride,
      ArrowRight: size + stride,
      Home: min,
      End: max,
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    within(target);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={styles.splitter}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={onReset}
      onKeyDown={onKeyDown}
    />
  );
};
