import { useEffect, useMemo, useRef } from 'react';
import { type Place, placeShown } from '../inspection/place.ts';
import styles from './CodeView.module.css';

/** In CSS pixels, as the style sheet has it. */
const lineHeight = 18;

/** The file as plain text, line by line where the editor will set it; on show until the editor is. */
export const TextView = ({
  text,
  label,
  place,
}: {
  readonly text: string;
  readonly label: string;
  /** A place of the text that is to be brought into view. */
  readonly place: Place | undefined;
}) => {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!place || !scroller.current) return;
    scroller.current.scrollTop = (place.line - 3) * lineHeight;
    scroller.current.focus();
    placeShown();
  }, [place]);
  const numbers = useMemo(() => {
    const lines = text.replace(/\n$/, '').split('\n');
    return lines.map((_, index) => index + 1).join('\n');
  }, [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section ref={scroller} className={styles.text} tabIndex={0} aria-label={label}>
      <pre aria-hidden="true" className={styles.numbers}>
        {numbers}
      </pre>
      <pre className={styles.lines}>{text}</pre>
    </section>
  );
};
