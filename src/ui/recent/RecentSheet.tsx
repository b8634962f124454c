import Trash2 from 'lucide-react/icons/trash-2';
import { useCallback, useEffect, useState } from 'react';
import { useSay } from '../i18n/index.ts';
import { Button, Dialog, IconButton } from '../kit/index.ts';
import { type DialogProps, useWorkId } from '../state/index.ts';
import {
  openEntry,
  recentEntries,
  removeRecent,
  type ShelfEntry,
} from '../state/storage/switching.ts';
import { agoText } from '../state/storage/switching-strings.ts';
import styles from './RecentSheet.module.css';
import { strings } from './strings.ts';

/**
 * Number of settings that an entry changes; its document holds only differences from the defaults.
 */
const settingsIn = ({ settings: { waybill: _, ...sections } }: ShelfEntry): number =>
  Object.values(sections).reduce<number>(
    (sum, section) => sum + Object.keys(Object(section)).length,
    0,
  );

const Entry = ({
  entry,
  here,
  onRemove,
}: {
  readonly entry: ShelfEntry;
  readonly here: boolean;
  readonly onRemove: () => void;
}) => {
  const say = useSay();
  const facts = [
    say(strings.edited(agoText(Date.now() - entry.edited))),
    say(strings.settings(settingsIn(entry))),
    entry.origin === 'link' && say(strings.fromLink),
    here && say(strings.here),
  ].filter((fact) => fact !== false);
  return (
    <li className={styles.entry} aria-current={here || undefined}>
      <button
        type="button"
        className={styles.open}
        disabled={here}
        aria-label={say(strings.open(entry.name))}
        onClick={() => void openEntry(entry.id)}
      >
        <code className={styles.name}>{entry.name}</code>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </button>
      {!here && (
        <IconButton icon={Trash2} label={say(strings.remove(entry.name))} onClick={onRemove} />
      )}
    </li>
  );
};

type Shown =
  | { readonly state: 'loading' | 'missing' }
  | { readonly state: 'read'; readonly entries: readonly ShelfEntry[] };

const useEntries = () => {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  const read = useCallback(
    () =>
      recentEntries().then(
        (entries) => setShown({ state: 'read', entries }),
        () => setShown({ state: 'missing' }),
      ),
    [],
  );
  useEffect(() => void read(), [read]);
  return [shown, read] as const;
};

interface Removed {
  readonly name: string;
  readonly putBack: () => Promise<void>;
}

/**
 * Lists the recent configurations, each with open and delete, and offers to restore the last
 * deleted entry.
 */
export const RecentSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const current = useWorkId();
  const [shown, read] = useEntries();
  const [removed, setRemoved] = useState<Removed>();
  const remove = ({ id, name }: ShelfEntry) =>
    void removeRecent(id).then((putBack) => {
      setRemoved({ name, putBack });
      return read();
    }, read);
  const restore = () =>
    void removed?.putBack().then(() => {
      setRemoved(undefined);
      return read();
    }, read);
  const entries = shown.state === 'read' ? shown.entries : [];
  return (
    <Dialog
      title={say(strings.title)}
      intro={say(strings.intro)}
      closeLabel={say(strings.close)}
      onClose={onClose}
    >
      <ul className={styles.list} aria-label={say(strings.list)}>
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            here={entry.id === current}
            onRemove={() => remove(entry)}
          />
        ))}
      </ul>
      {shown.state !== 'read' && <p className={styles.soft}>{say(strings[shown.state])}</p>}
      {shown.state === 'read' && entries.length === 0 && (
        <p className={styles.soft}>{say(strings.empty)}</p>
      )}
      <p role="status" className={styles.removed}>
        {removed && (
          <>
            <span>{say(strings.removed(removed.name))}</span>
            <Button look="quiet" onClick={restore}>
              {say(strings.restore)}
            </Button>
          </>
        )}
      </p>
    </Dialog>
  );
};
