import Command from 'lucide-react/icons/command';
import FileText from 'lucide-react/icons/file-text';
import Group from 'lucide-react/icons/group';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import ListChecks from 'lucide-react/icons/list-checks';
import Rows3 from 'lucide-react/icons/rows-3';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useEffect, useRef } from 'react';
import { useSay } from '../i18n/index.ts';
import { Icon, type IconDrawing } from '../kit/index.ts';
import type { PaletteMatch } from './entries.ts';
import styles from './PaletteSheet.module.css';
import type { PaletteEntry } from './palette-entry.ts';

const iconOf: Readonly<Record<PaletteEntry['kind'], IconDrawing>> = {
  action: Command,
  section: Rows3,
  field: SlidersHorizontal,
  option: ListChecks,
  group: Group,
  finding: TriangleAlert,
  preset: LayoutTemplate,
  file: FileText,
};

/** One search result: kind, name and location. */
export const EntryLine = ({
  found: { entry, by },
  id,
  chosen,
  onOpen,
}: {
  readonly found: PaletteMatch;
  readonly id: string;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}) => {
  const say = useSay();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text field handles the keys of its listbox.
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={styles.entry}
      // Keeps the focus in the text field, where the keys are handled.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <Icon of={iconOf[entry.kind]} />
      <span className={entry.kind === 'file' ? styles.path : undefined}>{say(entry.title)}</span>
      {by && <code className={styles.by}>{by}</code>}
      <span className={styles.place}>{say(entry.place)}</span>
    </div>
  );
};
