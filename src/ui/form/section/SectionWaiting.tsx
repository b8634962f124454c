import { fieldAt } from '../../../core/index.ts';
import { useLocale, useSay } from '../../i18n/index.ts';
import { setView } from '../../state/index.ts';
import { acceptedWords } from '../condition-words.ts';
import { strings } from '../strings.ts';
import type { SharedCondition } from './presence.ts';
import styles from './SectionWaiting.module.css';

/**
 * Says once that most fields of a section have no effect, and links to the field they depend on.
 */
export const SectionWaiting = ({ condition, wanted, whole }: SharedCondition) => {
  const say = useSay();
  const locale = useLocale();
  const { label, kind } = fieldAt(condition);
  const field = label[locale];
  const values = acceptedWords(condition, wanted, locale);
  const needed = strings.neededValue(field, values, kind === 'choices');
  return (
    <p className={styles.waiting}>
      {say(whole ? strings.sectionOff : strings.partlyOff)} {say(needed)}{' '}
      <button type="button" onClick={() => setView({ focus: condition })}>
        {say(strings.goTo(field))}
      </button>
    </p>
  );
};
