import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { type FieldPath, type FieldValue, fieldAt } from '../../../core/index.ts';
import { commonStrings, useLocale, useSay } from '../../i18n/index.ts';
import { IconButton, shortcut, useTouch } from '../../kit/index.ts';
import { Prose } from '../../notes/Prose.tsx';
import { setView, useField, usePage, useView } from '../../state/index.ts';
import { valueWords } from '../condition-words.ts';
import { strings } from '../strings.ts';
import { useExplanations } from './explanations.ts';
import styles from './FieldNotes.module.css';

const optionHelp = (path: FieldPath, value: FieldValue) => {
  const field = fieldAt(path);
  if (field.kind !== 'choice') return undefined;
  return field.options[`${value}`];
};

const FieldNote = ({
  path,
  column,
}: {
  readonly path: FieldPath;
  readonly column: string | undefined;
}) => {
  const say = useSay();
  const locale = useLocale();
  const [value] = useField(path);
  useExplanations(locale);
  const field = fieldAt(path);
  const option = optionHelp(path, value);
  const cell = field.kind === 'table' && column !== undefined ? field.columns[column] : undefined;
  return (
    <>
      {cell && (
        <p className={styles.help}>
          <strong>{cell.label[locale]}</strong>
          {locale === 'en' ? '. ' : '：'}
          <Prose>{cell.help[locale]}</Prose>
        </p>
      )}
      <p className={styles.help}>
        <strong>{field.label[locale]}</strong>
        {locale === 'en' ? '. ' : '：'}
        <Prose>{field.help[locale]}</Prose>
      </p>
      {option?.help && (
        <p className={styles.help}>
          <code>{option.label[locale]}</code>
          {locale === 'en' ? ': ' : '：'}
          {option.help[locale]}
        </p>
      )}
      <p className={styles.facts}>
        <code>{path}</code>
        <span>
          {say(strings.noteDefault)} <code>{valueWords(path, field.default, locale)}</code>
        </span>
        {field.kind === 'number' && (
          <span>
            {say(strings.noteRange)}{' '}
            <code>
              {field.min} – {field.max}
            </code>
          </span>
        )}
      </p>
    </>
  );
};

const Hints = () => {
  const say = useSay();
  const touch = useTouch();
  return (
    <div className={styles.empty}>
      <p>{say(strings.noteEmpty)}</p>
      {!touch && (
        <ul className={styles.facts}>
          <li>
            <kbd>{shortcut('Z')}</kbd> {say(commonStrings.undo)}
          </li>
          <li>
            <kbd>{shortcut('K')}</kbd> {say(commonStrings.search)}
          </li>
          <li>
            <kbd>Alt ↑ ↓</kbd> {say(strings.noteReorder)}
          </li>
        </ul>
      )}
    </div>
  );
};

/**
 * The notes panel: a fixed place that shows the help of the field in use, so that the form does not
 * move. The control's accessible description has the same text.
 */
export const FieldNotes = () => {
  const say = useSay();
  const path = usePage((page) => page.explained.path);
  const column = usePage((page) => page.explained.column);
  const open = useView((view) => view.notes);
  return (
    <aside
      className={styles.notes}
      aria-label={say(strings.noteTitle)}
      data-open={open || undefined}
    >
      <header className={styles.header}>
        <span className={styles.title}>{say(strings.noteTitle)}</span>
        <IconButton
          icon={open ? ChevronDown : ChevronUp}
          label={say(open ? strings.noteHide : strings.noteShow)}
          aria-expanded={open}
          onClick={() => setView({ notes: !open })}
        />
      </header>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard.
        <div className={styles.body} tabIndex={0} role="region" aria-label={say(strings.noteTitle)}>
          {path ? <FieldNote path={path} column={column} /> : <Hints />}
        </div>
      )}
    </aside>
  );
};
