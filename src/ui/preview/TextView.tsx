import { useMemo } from 'react';
import styles from './CodeView.module.css';

/** The file as plain text, line by line where the editor will set it; on show until the editor is. */
export const TextView = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const numbers = useMemo(() => {
    const lines = text.replace(/\n$/, '').split('\n');
    return lines.map((_, index) => index + 1).join('\n');
  }, [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.text} tabIndex={0} aria-label={label}>
      <pre aria-hidden="true" className={styles.numbers}>
        {numbers}
      </pre>
      <pre className={styles.lines}>{text}</pre>
    </section>
  );
};
