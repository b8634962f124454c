import FileText from 'lucide-react/icons/file-text';
import ListOrdered from 'lucide-react/icons/list-ordered';
import TextCursorInput from 'lucide-react/icons/text-cursor-input';
import type { Text } from '../../core/index.ts';
import { useSay } from '../i18n/index.ts';
import { Icon, type IconDrawing } from '../kit/index.ts';
import { setView, useView, type View } from '../state/index.ts';
import { strings } from './strings.ts';
import styles from './TabBar.module.css';

const places: readonly (readonly [View['pane'], Text, IconDrawing])[] = [
  ['sections', strings.sectionsPane, ListOrdered],
  ['form', strings.formPane, TextCursorInput],
  ['files', strings.filesPane, FileText],
];

/** Selects the pane on a small screen, at the bottom within reach of the thumb. */
export const TabBar = () => {
  const say = useSay();
  const pane = useView((view) => view.pane);
  return (
    <nav className={styles.bar} aria-label={say(strings.panes)}>
      {places.map(([id, title, icon]) => (
        <button
          key={id}
          type="button"
          aria-current={pane === id || undefined}
          onClick={() => setView({ pane: id })}
        >
          <Icon of={icon} size={20} />
          {say(title)}
        </button>
      ))}
    </nav>
  );
};
