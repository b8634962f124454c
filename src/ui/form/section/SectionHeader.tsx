import BookOpenText from 'lucide-react/icons/book-open-text';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import {
  type ConcernId,
  concernOf,
  concerns,
  firstWorkload,
  withDecision,
} from '../../../core/index.ts';
import { useSay } from '../../i18n/index.ts';
import { Badge, Button, IconButton } from '../../kit/index.ts';
import {
  applyDecisions,
  currentDecisions,
  currentWorkload,
  setView,
  useChangedPaths,
  useView,
} from '../../state/index.ts';
import { strings } from '../strings.ts';
import styles from './SectionHeader.module.css';
import { boxNumber, pathsOf } from './section-paths.ts';

const resetSection = (id: ConcernId): void => {
  const workload = currentWorkload();
  const isFirst = workload === firstWorkload;
  const decisions = pathsOf(id, workload)
    .filter((path) => isFirst || path !== 'workload.kind')
    .reduce((now, path) => withDecision(now, workload, path, undefined), currentDecisions());
  const done = isFirst ? strings.resetSectionDone : strings.inheritSectionDone;
  applyDecisions(decisions, done(concerns[id].title));
};

/** The header of a section: number, title, introduction, and the number of changed fields. */
export const SectionHeader = ({ id }: { readonly id: ConcernId }) => {
  const say = useSay();
  const changed = useChangedPaths().filter((path) => concernOf(path) === id).length;
  const everywhere = useView((view) => view.explainAll);
  const { title, intro } = concerns[id];
  return (
    <header className={styles.header}>
      <span className={styles.box} aria-hidden="true">
        {boxNumber(id)}
      </span>
      <div className={styles.words}>
        <div className={styles.line}>
          <h2 tabIndex={-1} id="section-title">
            {say(title)}
          </h2>
          {changed > 0 && <Badge tone="changed">{say(strings.moreChanged(changed))}</Badge>}
        </div>
        <p>{say(intro)}</p>
      </div>
      <div className={styles.actions}>
        {changed > 0 && (
          <Button
            look="quiet"
            icon={RotateCcw}
            data-tip={say(strings.resetSection)}
            onClick={() => resetSection(id)}
          >
            <span className={styles.reset}>{say(strings.resetSection)}</span>
          </Button>
        )}
        <IconButton
          icon={BookOpenText}
          label={say(strings.explainAll)}
          aria-pressed={everywhere}
          onClick={() => setView({ explainAll: !everywhere })}
        />
      </div>
    </header>
  );
};
