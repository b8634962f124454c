import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './Splitter.module.css';

const stride = 16;

/**
 * The splitter between two panes, side by side or one above the other. Drag it, or focus it and use
 * the arrow keys, Home and End; a double click restores the first size. Sizes are CSS pixels of the
 * pane before it.
 */
export const Splitter = ({
  label,
  controls,
  size,
  min,
  max,
  across = false,
  onResize,
  onReset,
}: {
  readonly label: string;
  /** Id of the pane whose width or height it sets. */
  readonly controls: string;
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** The splitter is between an upper and a lower pane. */
  readonly across?: boolean;
  readonly onResize: (size: number) => void;
  readonly onReset: () => void;
}) => {
  const within = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = document.getElementById(controls)?.getBoundingClientRect();
    within(across ? event.clientY - (box?.top ?? 0) : event.clientX - (box?.left ?? 0));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next: Readonly<Record<string, number>> = {
      [across ? 'ArrowUp' : 'ArrowLeft']: size - stride,
      [across ? 'ArrowDown' : 'ArrowRight']: size + stride,
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
      aria-orientation={across ? 'horizontal' : 'vertical'}
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
