import type { Text } from '../../../core/index.ts';
import { sameValue, type TableField } from '../../../core/index.ts';
import { layoutFor, TableEditor } from '../../kit/index.ts';
import { columnHelpId } from '../column-help.ts';
import type { ControlProps } from '../control-props.ts';
import { dropDraft, useDraft } from '../drafts.ts';
import { useExplanations } from '../explanations.ts';
import { strings } from '../strings.ts';
import {
  type DraftRow,
  draftRows,
  isWithheld,
  newRow,
  type Row,
  readRow,
  settle,
  withCell,
} from '../table-draft.ts';
import { RowNote } from './RowNote.tsx';
import { TableCell } from './TableCell.tsx';

/** Rows of typed cells; a row enters the files when it is complete and keeps its last complete version. */
export const TableControl = (props: ControlProps<TableField>) => {
  useExplanations(props.locale);
  const { path, field, value, set, id, labelId, disabled, describedBy, say, locale } = props;
  const [draft, write] = useDraft<readonly DraftRow[]>(path, value);
  // A table field holds rows of scalars.
  const rows = draft ?? draftRows(field, value as readonly Row[]);
  const rowName = field.row[locale];
  const change = (next: readonly DraftRow[]) => {
    const settled = settle(field, next);
    const changes = !sameValue(settled.rows, value);
    if (changes) set(settled.rows, { merge: path });
    write(settled.drafts, changes ? settled.rows : value, settled.wrong);
  };
  const onLeave = () => {
    if (!settle(field, rows).wrong) dropDraft(path);
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
        row: numbered(strings.tableRow),
        remove: numbered(strings.tableRemove),
        earlier: numbered(across ? strings.tableLeft : strings.tableUp),
        later: numbered(across ? strings.tableRight : strings.tableDown),
      }}
      cell={cell}
      note={note}
      onAdd={() => change([...rows, newRow(field)])}
      onRemove={(at) => change(rows.toSpliced(at, 1))}
      onMove={(at, to) => {
        const row = rows[at];
        if (row) change(rows.toSpliced(at, 1).toSpliced(to, 0, row));
      }}
    />
  );
};
