import ArrowDown from 'lucide-react/icons/arrow-down';
import ListCollapse from 'lucide-react/icons/list-collapse';
import ListTree from 'lucide-react/icons/list-tree';
import { Icon, IconButton } from '../kit/index.ts';
import styles from './FilesPane.module.css';
import type { Changes } from './file-changes.ts';
import type { SayWord } from './strings.ts';

/** How many files the last edit changed, and a way through those. */
export const TreeSummary = ({
  changes,
  someClosed,
  onNext,
  onFold,
  say,
}: {
  readonly changes: Changes;
  readonly someClosed: boolean;
  /** Shows the next changed file; undefined when there is no other. */
  readonly onNext: (() => void) | undefined;
  readonly onFold: () => void;
  readonly say: SayWord;
}) => {
  const changed = say('changed', { count: changes.byPath.size });
  return (
    <div className={styles.summary}>
      {changes.byPath.size + changes.vanished === 0 && <span>{say('unchanged')}</span>}
      {changes.byPath.size > 0 && (
        <button
          type="button"
          className={styles.changed}
          disabled={!onNext}
          aria-label={`${changed}. ${say('nextChanged')}`}
          data-tip={say('nextChanged')}
          onClick={onNext}
        >
          <i aria-hidden="true" />
          {changed}
          {onNext && <Icon of={ArrowDown} size={12} />}
        </button>
      )}
      {changes.vanished > 0 && (
        <span className={styles.vanished}>{say('vanished', { count: changes.vanished })}</span>
      )}
      <IconButton
        icon={someClosed ? ListTree : ListCollapse}
        label={say(someClosed ? 'openAll' : 'closeAll')}
        className={styles.fold}
        onClick={onFold}
      />
    </div>
  );
};
