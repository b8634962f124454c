import { useEffect, useMemo, useRef } from 'react';
import { type FilePosition, positionShown } from '../state/index.ts';
import styles from './CodeView.module.css';

/** The lines of a text; a final newline does not start another line. */
export const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/**
 * The file as plain text with the same line positions as the editor; shown until the editor has
 * loaded.
 */
export const TextView = ({
  text,
  label,
  place,
  wrap,
}: {
  readonly text: string;
  readonly label: string;
  /** A position to scroll to. */
  readonly place: FilePosition | undefined;
  /** Whether long lines are wrapped. */
  readonly wrap: boolean;
}) => {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = scroller.current;
    if (!place || !view) return;
    const line = view.querySelector(`[data-line="${place.line}"]`);
    if (line) line.scrollIntoView({ block: 'center' });
    else view.scrollTop = (place.line - 3) * Number.parseFloat(getComputedStyle(view).lineHeight);
    view.focus();
    positionShown();
  }, [place]);
  const lines = useMemo(() => linesOf(text), [text]);
  const numbers = useMemo(() => lines.map((_, index) => index + 1).join('\n'), [lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section ref={scroller} className={styles.text} tabIndex={0} aria-label={label}>
      {wrap ? (
        <NumberedLines lines={lines} />
      ) : (
        <>
          <pre aria-hidden="true" className={styles.numbers}>
            {numbers}
          </pre>
          <pre className={styles.lines}>{text}</pre>
        </>
      )}
    </section>
  );
};

/**
 * One element per line, so that a wrapped line keeps its number; for narrow views and for printing.
 */
export const NumberedLines = ({ lines }: { readonly lines: readonly string[] }) => (
  <pre className={styles.wrapped}>
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
      <span key={index} data-line={index + 1}>
        {line}
        {'\n'}
      </span>
    ))}
  </pre>
);
