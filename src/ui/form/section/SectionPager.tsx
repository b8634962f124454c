import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { memo } from 'react';
import { type ConcernId, concerns } from '../../../core/index.ts';
import { useSay } from '../../i18n/index.ts';
import { Icon } from '../../kit/index.ts';
import { setView, useWorkload } from '../../state/index.ts';
import { strings } from '../strings.ts';
import styles from './SectionPager.module.css';
import { sectionsOf } from './section-paths.ts';

/** Links to the previous and the next section. */
export const SectionPager = memo(({ id }: { readonly id: ConcernId }) => {
  const say = useSay();
  const sections = sectionsOf(useWorkload());
  const at = sections.indexOf(id);
  const before = sections[at - 1];
  const after = sections[at + 1];
  return (
    <nav className={styles.turn} aria-label={say(strings.sectionPager)}>
      {before && (
        <button type="button" onClick={() => setView({ section: before })}>
          <Icon of={ArrowLeft} />
          <span>
            <small>{say(strings.previousSection)}</small>
            {say(concerns[before].title)}
          </span>
        </button>
      )}
      {after && (
        <button type="button" className={styles.after} onClick={() => setView({ section: after })}>
          <span>
            <small>{say(strings.nextSection)}</small>
            {say(concerns[after].title)}
          </span>
          <Icon of={ArrowRight} />
        </button>
      )}
    </nav>
  );
});
