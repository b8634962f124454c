import { useDeferredValue, useMemo, useState } from 'react';
import { comparisons, type FileNote, type FilePair } from '../../core/import/compare/index.ts';
import { type Decisions, publicText } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Disclosure } from '../kit/index.ts';
import { Prose } from '../notes/Prose.tsx';
import { filesOf, useReady } from '../state/index.ts';
import { FileColumn } from './FileColumn.tsx';
import type { CargoReading } from './review.ts';
import styles from './SideBySide.module.css';
import { strings } from './strings.ts';

/** The lines of the file that are not taken over, or that Waybill's file does better. */
const Notes = ({
  kind,
  notes,
}: {
  readonly kind: FileNote['kind'];
  readonly notes: readonly FileNote[];
}) => {
  const say = useSay();
  const own = notes.filter((note) => note.kind === kind);
  if (own.length === 0) return null;
  return (
    <div>
      <h4 className={styles.heading}>{say(strings[kind])}</h4>
      <ul className={styles.notes}>
        {own.map(({ line, text }) => (
          <li key={`${line} ${text.en}`}>
            <span className={styles.soft}>{say(strings.line(line))}</span>{' '}
            <Prose>{publicText(say(text))}</Prose>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Pair = ({ comparison }: { readonly comparison: FilePair }) => {
  const say = useSay();
  const { theirs, ours, notes } = comparison;
  // The file of the repository may hold secrets.
  const text = useMemo(() => publicText(theirs.text), [theirs]);
  return (
    <div className={styles.pair}>
      <Notes kind="left" notes={notes} />
      <Notes kind="better" notes={notes} />
      {ours === undefined ? null : (
        <div className={styles.columns}>
          <FileColumn title={say(strings.yours(theirs.path))} text={text} other={ours.text} />
          <FileColumn title={say(strings.waybills(ours.path))} text={ours.text} other={text} />
        </div>
      )}
    </div>
  );
};

/** The files of the repository that the bundle replaces, each beside Waybill's file. */
export const SideBySide = ({
  review,
  decisions,
}: {
  readonly review: CargoReading;
  /** The decisions after the import. */
  readonly decisions: Decisions;
}) => {
  const say = useSay();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const ready = useReady();
  // A tick is shown at once, and the files follow.
  const settled = useDeferredValue(decisions);
  const pairs = useMemo(() => {
    if (!ready) return [];
    const read = new Set(review.facts.flatMap(({ file }) => file ?? []));
    const files = [...review.texts].filter(([path]) => read.has(path));
    return comparisons(
      files.map(([path, text]) => ({ path, text })),
      filesOf(settled),
    );
  }, [ready, review, settled]);
  if (pairs.length === 0) return null;
  const toggle = (path: string, isOpen: boolean) => {
    const others = [...open].filter((one) => one !== path);
    setOpen(new Set(isOpen ? [...others, path] : others));
  };
  return (
    <section>
      <div className={styles.group}>
        <h3>{say(strings.sideBySide)}</h3>
        <span className={styles.soft}>{say(strings.sideBySideHelp)}</span>
      </div>
      {pairs.map((comparison) => {
        const { theirs, ours, notes } = comparison;
        const count = (kind: FileNote['kind']) => notes.filter((one) => one.kind === kind).length;
        return (
          <Disclosure
            key={theirs.path}
            open={open.has(theirs.path)}
            onToggle={(isOpen) => toggle(theirs.path, isOpen)}
            summary={
              <span>
                <code>{theirs.path}</code>{' '}
                {ours === undefined ? null : (
                  <>
                    {say(strings.beside)} <code>{ours.path}</code>{' '}
                  </>
                )}
                <span className={styles.soft}>
                  {say(strings.noted(count('left'), count('better')))}
                </span>
              </span>
            }
          >
            <Pair comparison={comparison} />
          </Disclosure>
        );
      })}
    </section>
  );
};
