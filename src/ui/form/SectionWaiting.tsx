import { fieldAt } from '../../core/index.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { setView } from '../state/index.ts';
import { acceptedWords } from './condition-words.ts';
import type { SharedCondition } from './presence.ts';
import styles from './SectionWaiting.module.css';

/** Says once why much of a section has no effect, and leads to the switch. */
export const SectionWaiting = ({ condition, within, whole }: SharedCondition) => {
  const say = useText();
  const locale = useLocale();
  const field = fieldAt(condition).label[locale];
  const values = acceptedWords(condition, fieldAt(within).when?.[condition] ?? true, locale);
  return (
    <p className={styles.waiting}>
      {say(whole ? 'form.sectionOff' : 'form.partlyOff', { field, values })}{' '}
      <button type="button" onClick={() => setView({ focus: condition })}>
        {say('form.goTo', { field })}
      </button>
    </p>
  );
};
