import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import { useId } from 'react';
import { commonStrings, useSay } from '../../i18n/index.ts';
import { Button } from '../../kit/index.ts';
import { revealField } from '../../state/index.ts';
import { strings } from '../strings.ts';
import styles from './OpenEntries.module.css';
import { useOpenEntries } from './open-entries.ts';

/**
 * Lists the entries that are not accepted, with the values that the files, the link and
 * waybill.yaml contain instead, and a link to each field. Renders nothing when all entries are
 * accepted.
 */
export const OpenEntries = () => {
  const say = useSay();
  const heading = useId();
  const entries = useOpenEntries();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.entries}>
      <h3 id={heading}>{say(commonStrings.openEntries(entries.length))}</h3>
      <p>{say(strings.draftsHelp)}</p>
      <ul>
        {entries.map(({ path, workload, place, typed, instead }) => (
          <li key={`${place} ${typed}`}>
            <span className={styles.place}>{place}</span>
            <span>
              <code>{typed}</code> {instead}
            </span>
            <Button
              look="quiet"
              icon={ArrowUpRight}
              onClick={() => revealField(path, undefined, workload)}
            >
              {say(strings.goTo(place))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
