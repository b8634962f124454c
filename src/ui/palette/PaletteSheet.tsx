import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSay } from '../i18n/index.ts';
import { useTouch } from '../kit/index.ts';
import {
  type DialogProps,
  requestPreset,
  revealField,
  setView,
  useDerived,
  useFiles,
  useFindings,
  useWorkloadNames,
} from '../state/index.ts';
import { workloadEntries } from './actions.ts';
import { EntryLine } from './EntryLine.tsx';
import { entriesFor, find } from './entries.ts';
import styles from './PaletteSheet.module.css';
import type { PaletteEntry } from './palette-entry.ts';
import { strings } from './strings.ts';

const open = (entry: PaletteEntry): void => {
  switch (entry.kind) {
    case 'action':
      entry.run();
      break;
    case 'section':
      setView({ section: entry.section, pane: 'form' });
      break;
    case 'field':
    case 'option':
    case 'group':
      revealField(entry.path);
      break;
    case 'finding':
      revealField(entry.path, undefined, entry.workload);
      break;
    case 'preset':
      requestPreset(entry);
      break;
    case 'file':
      setView({ file: entry.path, pane: 'files' });
      break;
  }
};

/** The row that a key selects; undefined for other keys. */
const moved = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    default:
      return undefined;
  }
};

const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      // A chosen field focuses itself.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
};

/** A text field above the list of results (the combobox pattern of WAI-ARIA). */
export const PaletteSheet = ({ onClose }: DialogProps) => {
  const say = useSay();
  const id = useId();
  const dialog = useModal();
  const files = useFiles();
  const findings = useFindings();
  const first = useDerived(({ base }) => base.project.name);
  const names = useWorkloadNames();
  const touch = useTouch();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const entries = useMemo(
    () => [...workloadEntries(first, names), ...entriesFor(files, findings)],
    [files, findings, first, names],
  );
  const found = useMemo(() => find(entries, search), [entries, search]);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    open(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, it handles Enter and the arrow keys.
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, at, found.length);
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) choose(found[at]?.entry);
    else setAt(next);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet repeats what Escape does.
    <dialog
      ref={dialog}
      aria-label={say(strings.title)}
      className={styles.palette}
      onClick={(event) => event.target === dialog.current && onClose()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.sheet}>
        <input
          data-own-undo
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] && `${id}-${at}`}
          aria-label={say(strings.title)}
          placeholder={say(strings.placeholder)}
          autoComplete="off"
          spellCheck={false}
          className={styles.search}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={say(strings.title)}
          className={styles.list}
        >
          {found.map((each, index) => (
            <EntryLine
              key={each.entry.id}
              found={each}
              id={`${id}-${index}`}
              chosen={index === at}
              onOpen={() => choose(each.entry)}
            />
          ))}
        </div>
        <p role="status" className={styles.foot}>
          <span>{say(found.length === 0 ? strings.nothing : strings.found(found.length))}</span>
          {!touch && <span aria-hidden="true">{say(strings.keys)}</span>}
        </p>
      </div>
    </dialog>
  );
};
