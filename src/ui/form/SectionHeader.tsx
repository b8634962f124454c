import BookOpenText from 'lucide-react/icons/book-open-text';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import { type ConcernId, concernOf, concerns, defaults } from '../../core/index.ts';
import { translate, useText, useWords } from '../i18n/index.ts';
import { Badge, Button, IconButton } from '../kit/index.ts';
import { applyConfig, currentConfig, setView, useChangedPaths, useView } from '../state/index.ts';
import styles from './SectionHeader.module.css';
import { boxNumber } from './section-paths.ts';

const resetSection = (id: ConcernId): void => {
  const { title } = concerns[id];
  applyConfig(
    { ...currentConfig(), [id]: defaults[id] },
    {
      en: translate('en', 'form.resetSectionDone', { section: title.en }),
      'zh-CN': translate('zh-CN', 'form.resetSectionDone', { section: title['zh-CN'] }),
    },
  );
};

/** The head of a section: its box number, title and intro, and what differs from the defaults. */
export const SectionHeader = ({ id }: { readonly id: ConcernId }) => {
  const say = useText();
  const words = useWords();
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
            {words(title)}
          </h2>
          {changed > 0 && (
            <Badge tone="changed">{say('form.moreChanged', { count: changed })}</Badge>
          )}
        </div>
        <p>{words(intro)}</p>
      </div>
      <div className={styles.actions}>
        {changed > 0 && (
          <Button
            look="quiet"
            icon={RotateCcw}
            data-tip={say('form.resetSection')}
            onClick={() => resetSection(id)}
          >
            <span className={styles.reset}>{say('form.resetSection')}</span>
          </Button>
        )}
        <IconButton
          icon={BookOpenText}
          label={say('form.explainAll')}
          aria-pressed={everywhere}
          onClick={() => setView({ explainAll: !everywhere })}
        />
      </div>
    </header>
  );
};
