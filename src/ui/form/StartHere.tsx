import FileInput from 'lucide-react/icons/file-input';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import { useText } from '../i18n/index.ts';
import { Button, useTouch } from '../kit/index.ts';
import { setView, useChangedPaths } from '../state/index.ts';
import styles from './StartHere.module.css';

/** The first question to a newcomer; leaves as soon as anything is decided. */
export const StartHere = () => {
  const say = useText();
  const touch = useTouch();
  const untouched = useChangedPaths().length === 0;
  if (!untouched) return null;
  return (
    <section className={styles.start} aria-label={say('start.title')}>
      <h3>{say('start.title')}</h3>
      <p>{say(touch ? 'start.textTouch' : 'start.text')}</p>
      <div className={styles.ways}>
        <Button look="primary" icon={FileInput} onClick={() => setView({ dialog: 'import' })}>
          {say('action.import')}
        </Button>
        <Button icon={LayoutTemplate} onClick={() => setView({ dialog: 'presets' })}>
          {say('start.preset')}
        </Button>
      </div>
    </section>
  );
};
