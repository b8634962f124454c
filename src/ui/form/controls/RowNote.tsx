import type { Locale, TableField } from '../../../core/index.ts';
import type { Say } from '../../i18n/index.ts';
import { type DraftRow, readRow } from '../entries/table-draft.ts';
import { strings } from '../strings.ts';
import { FieldError } from './FieldError.tsx';
import styles from './RowNote.module.css';

/**
 * Says what is missing in a row: as a hint while cells are only empty, as an error when an entry is
 * invalid.
 */
export const RowNote = ({
  id,
  field,
  row,
  say,
  locale,
}: {
  readonly id: string;
  readonly field: TableField;
  readonly row: DraftRow;
  readonly say: Say;
  readonly locale: Locale;
}) => {
  const problems = Object.entries(readRow(field, row).problems);
  const nameOf = (key: string) => field.columns[key]?.label[locale] ?? key;
  const wrong = problems.find(([key]) => row.kept !== undefined || row.cells[key] !== '');
  if (wrong) {
    const [key, problem] = wrong;
    const colon = locale === 'en' ? ': ' : '：';
    const text = `${nameOf(key)}${colon}${problem[locale]}`;
    return <FieldError id={id} text={row.kept ? text : `${text} ${say(strings.keptOut)}`} />;
  }
  if (problems.length === 0) return null;
  const columns = problems.map(([key]) => nameOf(key)).join(locale === 'en' ? ', ' : '、');
  return (
    <p id={id} className={styles.open}>
      {say(strings.tableOpen(columns))}
    </p>
  );
};
