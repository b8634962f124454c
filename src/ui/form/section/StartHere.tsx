import FileInput from 'lucide-react/icons/file-input';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import { commonStrings, useSay } from '../../i18n/index.ts';
import { Button, useTouch } from '../../kit/index.ts';
import { setView, useAllChanged } from '../../state/index.ts';
import { strings } from '../strings.ts';
import styles from './StartHere.module.css';

/** The start options for a new user; disappears after the first decision. */
export const StartHere = () => {
  const say = useSay();
  const touch = useTouch();
  const untouched = useAllChanged().length === 0;
  if (!untouched) return null;
  return (
    <section className={styles.start} aria-label={say(strings.startTitle)}>
      <h3>{say(strings.startTitle)}</h3>
      <p>{say(touch ? strings.startTextTouch : strings.startText)}</p>
      <div className={styles.ways}>
        <Button look="primary" icon={FileInput} onClick={() => setView({ dialog: 'import' })}>
          {say(commonStrings.importManifest)}
        </Button>
        <Button icon={LayoutTemplate} onClick={() => setView({ dialog: 'presets' })}>
          {say(strings.startPreset)}
        </Button>
      </div>
    </section>
  );
};
