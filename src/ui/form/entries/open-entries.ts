import { useMemo } from 'react';
import {
  acceptValue,
  concernOf,
  concerns,
  type FieldPath,
  type FieldValue,
  fieldAt,
  type Locale,
  type Scalar,
  type TableField,
} from '../../../core/index.ts';
import { useLocale } from '../../i18n/index.ts';
import {
  type DraftContent,
  type DraftRow,
  fieldName,
  openDrafts,
  useAppState,
} from '../../state/index.ts';
import { valueWords } from '../condition-words.ts';
import { strings } from '../strings.ts';
import { newRow, readRow } from './table-draft.ts';

/**
 * An entry that its field does not accept: the typed text, and the value that the files contain
 * instead.
 */
export interface OpenEntry {
  readonly path: FieldPath;
  readonly workload: string;
  /** Names of workload, section, field and, in a table, row and column. */
  readonly place: string;
  readonly typed: string;
  readonly instead: string;
}

type Found = Omit<OpenEntry, 'path' | 'workload' | 'place'> & { readonly within?: string };

const cellWords = (value: Scalar | undefined, locale: Locale): string =>
  value === '' || value === undefined ? strings.emptyValue[locale] : `${value}`;

const isTouched = (field: TableField, row: DraftRow): boolean =>
  row.kept !== undefined || JSON.stringify(row.cells) !== JSON.stringify(newRow(field).cells);

const inRow = (field: TableField, row: DraftRow, at: number, locale: Locale): readonly Found[] => {
  const wrong = Object.keys(readRow(field, row).problems);
  // A row that was added but not edited contains no user input yet.
  if (wrong.length === 0 || !isTouched(field, row)) return [];
  const name = strings.tableRow(field.row[locale], at + 1)[locale];
  const typedIn = wrong.filter((key) => row.kept !== undefined || row.cells[key] !== '');
  if (typedIn.length === 0) {
    const cells = Object.values(row.cells).filter(
      (cell) => typeof cell === 'string' && cell !== '',
    );
    return [{ within: name, typed: cells.join(', '), instead: strings.draftsRowOut[locale] }];
  }
  return typedIn.map((key) => ({
    within: `${name} › ${field.columns[key]?.label[locale] ?? key}`,
    typed: cellWords(row.cells[key], locale),
    instead: row.kept
      ? strings.draftsKeep(cellWords(row.kept[key], locale))[locale]
      : strings.draftsRowOut[locale],
  }));
};

const foundIn = (
  path: FieldPath,
  typed: DraftContent,
  value: FieldValue,
  locale: Locale,
): readonly Found[] => {
  const field = fieldAt(path);
  if (typeof typed === 'string') {
    const kept = strings.draftsKeep(valueWords(path, value, locale))[locale];
    return [{ typed: cellWords(typed, locale), instead: kept }];
  }
  return typed.flatMap((part, at): readonly Found[] => {
    if (typeof part !== 'string')
      return field.kind === 'table' ? inRow(field, part, at, locale) : [];
    if (part === '' || acceptValue(field, [part]).ok) return [];
    return [{ typed: part, instead: strings.draftsLineOut[locale] }];
  });
};

/** Every entry that is not accepted, with texts for the page. */
export const useOpenEntries = (): readonly OpenEntry[] => {
  const locale = useLocale();
  const drafts = useAppState((state) => state.drafts);
  const history = useAppState((state) => state.history);
  return useMemo(
    () =>
      openDrafts({ drafts, history }).flatMap(([{ workload, path }, { typed, base }]) =>
        foundIn(path, typed, base, locale).map(({ within, ...entry }) => ({
          ...entry,
          path,
          workload,
          place: [
            workload,
            concerns[concernOf(path)].title[locale],
            fieldName(path)[locale],
            within,
          ]
            .filter(Boolean)
            .join(' › '),
        })),
      ),
    [drafts, history, locale],
  );
};
