import { useMemo } from 'react';
import { useSay } from '../i18n/index.ts';
import styles from './SideBySide.module.css';
import { strings } from './strings.ts';

/** Lines that are shown of a file. */
const mostLines = 800;

/** One of two files; lines that the other file does not have are marked. */
export const FileColumn = ({
  title,
  text,
  other,
}: {
  readonly title: string;
  readonly text: string;
  readonly other: string;
}) => {
  const say = useSay();
  const lines = useMemo(() => text.replace(/\n$/u, '').split(/\r?\n/u), [text]);
  const known = useMemo(() => new Set(other.split(/\r?\n/u).map((line) => line.trim())), [other]);
  return (
    <figure className={styles.column}>
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className={styles.text} tabIndex={0} aria-label={title}>
        <pre>
          {lines.slice(0, mostLines).map((line, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other identity.
              key={index}
              data-line={index + 1}
              data-only={line.trim() !== '' && !known.has(line.trim())}
            >
              {`${line}\n`}
            </span>
          ))}
        </pre>
        {lines.length > mostLines && (
          <p className={styles.soft}>{say(strings.more(lines.length - mostLines))}</p>
        )}
      </section>
    </figure>
  );
};
