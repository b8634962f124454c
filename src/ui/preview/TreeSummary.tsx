import ArrowDown from 'lucide-react/icons/arrow-down';
import ListCollapse from 'lucide-react/icons/list-collapse';
import ListTree from 'lucide-react/icons/list-tree';
import type { Say } from '../i18n/index.ts';
import { Icon, IconButton } from '../kit/index.ts';
import styles from './FilesPane.module.css';
import type { Changes } from './file-changes.ts';
import { strings } from './strings.ts';

/** The number of files that the last edit changed, and a button that shows the next of them. */
export const TreeSummary = ({
  changes,
  someClosed,
  onNext,
  onFold,
  say,
}: {
  readonly changes: Changes;
  readonly someClosed: boolean;
  /** Shows the next changed file; undefined when there is none. */
  readonly onNext: (() => void) | undefined;
  readonly onFold: () => void;
  readonly say: Say;
}) => {
  const changed = say(strings.changed(changes.byPath.size));
  return (
    <div className={styles.summary}>
      {changes.byPath.size + changes.vanished === 0 && <span>{say(strings.unchanged)}</span>}
      {changes.byPath.size > 0 && (
        <button
          type="button"
          className={styles.changed}
          disabled={!onNext}
          aria-label={`${changed}. ${say(strings.nextChanged)}`}
          data-tip={say(strings.nextChanged)}
          onClick={onNext}
        >
          <i aria-hidden="true" />
          {changed}
          {onNext && <Icon of={ArrowDown} size={12} />}
        </button>
      )}
      {changes.vanished > 0 && (
        <span className={styles.vanished}>{say(strings.vanished(changes.vanished))}</span>
      )}
      <IconButton
        icon={someClosed ? ListTree : ListCollapse}
        label={say(someClosed ? strings.openAll : strings.closeAll)}
        className={styles.fold}
        onClick={onFold}
      />
    </div>
  );
};
