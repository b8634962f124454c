import { useEffect, useRef } from 'react';
import { sameValue, type TableField, type Text } from '../../../core/index.ts';
import { layoutFor, TableEditor } from '../../kit/index.ts';
import { currentConfig, notify } from '../../state/index.ts';
import { dropDraft, useDraft } from '../entries/drafts.ts';
import {
  type CompleteRow,
  type DraftRow,
  draftRows,
  isPairs,
  isWithheld,
  newRow,
  type PairColumns,
  pairColumns,
  readRow,
  settle,
  withCell,
} from '../entries/table-draft.ts';
import { columnHelpId } from '../explanation/column-help.ts';
import { useExplanations } from '../explanation/explanations.ts';
import { strings } from '../strings.ts';
import type { ControlProps } from './control-props.ts';
import { RowNote } from './RowNote.tsx';
import { TableCell } from './TableCell.tsx';

/**
 * A table of typed cells. A row enters the files once it is complete; while the user edits it, the
 * files keep its last complete version.
 */
export const TableControl = (props: ControlProps<TableField>) => {
  useExplanations(props.locale);
  const { path, field, value, set, id, labelId, disabled, describedBy, say, locale } = props;
  const [draft, write] = useDraft<readonly DraftRow[]>(path, value);
  // A table field holds rows of scalars.
  const rows = draft ?? draftRows(field, value as readonly CompleteRow[]);
  const rowName = field.row[locale];
  const change = (next: readonly DraftRow[], isStep = false) => {
    const settled = settle(field, next);
    const changes = !sameValue(settled.rows, value);
    if (changes) set(settled.rows, isStep ? {} : { merge: path });
    write(settled.drafts, changes ? settled.rows : value, settled.wrong);
    return changes;
  };
  const onLeave = () => {
    if (!settle(field, rows).wrong) dropDraft(path);
  };
  // The code that reads pasted lines is loaded at the first paste; the table may change while it
  // loads.
  const latest = useRef({ rows, change });
  useEffect(() => {
    latest.current = { rows, change };
  });
  const keys = pairColumns(field);
  const paste = async (at: number, text: string, columns: PairColumns) => {
    const { pastedText, readPairs, withPairs } = await import('../entries/pasted-lines.ts');
    const now = latest.current;
    const target = { field, keys: columns, rows: now.rows, at };
    const pasted = withPairs(target, readPairs(text, path, currentConfig()));
    const undoable = now.change(pasted.rows, true);
    const isWhole = pasted.beyond.length + pasted.multiline.length + pasted.unread === 0;
    notify(pastedText(pasted, field), { undoable, tone: isWhole ? 'info' : 'warning' });
  };
  const note = (at: number) => {
    const row = rows[at];
    return (
      row && (
        <RowNote id={`${id}-problem-${at}`} field={field} row={row} say={say} locale={locale} />
      )
    );
  };
  const across = layoutFor(Object.keys(field.columns).length) === 'matrix';
  const numbered = (words: (row: string, position: number) => Text) => (position: number) =>
    say(words(rowName, position));
  const cell = (at: number, key: string) => {
    const row = rows[at];
    const column = field.columns[key];
    if (!row || !column) return null;
    const withheld = isWithheld(row, key);
    return (
      <TableCell
        column={column}
        typed={row.cells[key] ?? ''}
        label={say(strings.tableCell(column.label[locale], rowName, at + 1))}
        describedBy={`${id}-problem-${at}`}
        helpId={columnHelpId(path, key)}
        wrong={readRow(field, row).problems[key] !== undefined}
        disabled={disabled || withheld}
        placeholder={withheld ? say(strings.secretValue) : undefined}
        locale={locale}
        onChange={(typed) => change(rows.with(at, withCell(row, key, typed)))}
      />
    );
  };
  return (
    <TableEditor
      id={id}
      onLeave={onLeave}
      columns={Object.entries(field.columns).map(([key, column]) => ({
        key,
        label: column.label[locale],
        help: column.help[locale],
        room: column.kind === 'toggle' ? 'switch' : column.kind === 'text' ? 'long' : 'short',
      }))}
      rows={rows.length}
      most={field.most}
      disabled={disabled}
      labelledBy={labelId}
      describedBy={describedBy}
      words={{
        add: say(strings.tableAdd(rowName)),
        full: say(strings.tableFull(field.most)),
        row: numbered(strings.tableRow),
        remove: numbered(strings.tableRemove),
        earlier: numbered(across ? strings.tableLeft : strings.tableUp),
        later: numbered(across ? strings.tableRight : strings.tableDown),
      }}
      cell={cell}
      note={note}
      onAdd={() => change([...rows, newRow(field)])}
      onRemove={(at) => change(rows.toSpliced(at, 1))}
      onPaste={(at, column, text) => {
        if (!keys || !isPairs(keys, column, text)) return false;
        void paste(at, text, keys);
        return true;
      }}
      onMove={(at, to) => {
        const row = rows[at];
        if (row) change(rows.toSpliced(at, 1).toSpliced(to, 0, row));
      }}
    />
  );
};
