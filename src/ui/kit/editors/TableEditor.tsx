import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash2 from 'lucide-react/icons/trash-2';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import { classNames } from '../class-names.ts';
import { IconButton } from '../controls/Button.tsx';
import { AddButton } from './AddButton.tsx';
import { onFocusLeaving } from './focus-leaving.ts';
import styles from './TableEditor.module.css';

/** A column: its key, its texts, and the width that its cells need. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** The meaning of the column; the tooltip of its header. */
  readonly help: string;
  readonly room: 'switch' | 'short' | 'long';
}

/** Texts of a table editor; functions take the 1-based position of a row. */
export interface TableWords {
  readonly add: string;
  /** Reason shown at the maximum number of rows. */
  readonly full: string;
  readonly row: (position: number) => string;
  readonly remove: (position: number) => string;
  /** Label of the button that moves a row up. */
  readonly earlier: (position: number) => string;
  readonly later: (position: number) => string;
}

/**
 * Layout of the rows: `lines` under a common header, which become cards in a narrow form; `cards`
 * of labelled cells; or `matrix` with a column per row, to compare many properties.
 */
export type TableLayout = 'lines' | 'cards' | 'matrix';

/** Number of cells that fit on one line of a wide form. */
const mostInLine = 4;

/** Chooses the layout by the number of columns. */
export const layoutFor = (columns: number): TableLayout =>
  columns <= mostInLine ? 'lines' : columns <= 6 ? 'cards' : 'matrix';

/** Names, paths and addresses get the width that numbers and short words do not need. */
const trackOf = {
  switch: 'max-content',
  short: 'minmax(4.5rem, 2fr)',
  long: 'minmax(5.5rem, 3fr)',
};

interface TableProps {
  /** Id of the element for the label and for jumps. */
  readonly id: string;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  readonly most: number;
  readonly words: TableWords;
  readonly disabled?: boolean | undefined;
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly cell: (row: number, column: string) => ReactNode;
  /** The errors of a row, shown under its cells. */
  readonly note: (row: number) => ReactNode;
  /** Called when the focus leaves the whole table. */
  readonly onLeave: () => void;
  readonly onAdd: () => void;
  readonly onRemove: (row: number) => void;
  readonly onMove: (row: number, to: number) => void;
  /** Called when text is pasted into a cell; returns true when the table handles it. */
  readonly onPaste: (row: number, column: string, text: string) => boolean;
}

const RowActions = ({ at, table }: { readonly at: number; readonly table: TableProps }) => {
  const { words, disabled, rows, onMove, onRemove } = table;
  const across = layoutFor(table.columns.length) === 'matrix';
  return (
    <div className={styles.actions}>
      {rows > 1 && (
        <>
          <IconButton
            icon={across ? ArrowLeft : ArrowUp}
            label={words.earlier(at + 1)}
            disabled={disabled || at === 0}
            onClick={() => onMove(at, at - 1)}
          />
          <IconButton
            icon={across ? ArrowRight : ArrowDown}
            label={words.later(at + 1)}
            disabled={disabled || at === rows - 1}
            onClick={() => onMove(at, at + 1)}
          />
        </>
      )}
      <IconButton
        icon={Trash2}
        label={words.remove(at + 1)}
        disabled={disabled}
        onClick={() => onRemove(at)}
      />
    </div>
  );
};

const firstControl = 'input, select, textarea';

/** Focuses the first cell of a row, or the add button when no row is left. */
const focusRow = (element: HTMLElement | null, at: number): void => {
  // The header is an item of the same list, but not a row.
  const rows = element?.querySelectorAll<HTMLElement>(':scope > ol > li:not([aria-hidden])') ?? [];
  const row = rows[Math.min(at, rows.length - 1)];
  const target = row ? row.querySelector(firstControl) : element?.querySelector(':scope > button');
  if (target instanceof HTMLElement) target.focus();
};

/** Rows of typed cells: add, remove, and reorder by buttons or by Alt with the arrow keys. */
export const TableEditor = (table: TableProps) => {
  const { id, columns, rows, words, disabled } = table;
  const layout = layoutFor(columns.length);
  const element = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const at = focusAt.current;
    focusAt.current = undefined;
    if (at !== undefined) focusRow(element.current, at);
  });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= rows) return;
    focusAt.current = to;
    table.onMove(from, to);
  };
  const moving = {
    ...table,
    onMove: move,
    onRemove: (at: number) => {
      focusAt.current = at;
      table.onRemove(at);
    },
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const keys: Readonly<Record<string, number>> =
      layout === 'matrix' ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
    const by = event.altKey ? (keys[event.key] ?? 0) : 0;
    if (by === 0 || disabled) return;
    event.preventDefault();
    move(at, at + by);
  };
  const onPaste = (event: ClipboardEvent, at: number) => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    const column = cell?.getAttribute('data-column');
    if (!column || disabled) return;
    if (table.onPaste(at, column, event.clipboardData.getData('text/plain')))
      event.preventDefault();
  };
  const tracks = columns.map(({ room }) => trackOf[room]);
  return (
    <div
      role="group"
      ref={element}
      aria-labelledby={table.labelledBy}
      aria-describedby={table.describedBy}
      onBlur={onFocusLeaving(table.onLeave)}
      className={classNames(
        styles.table,
        styles[layout],
        layout === 'lines' && columns.length === mostInLine && styles.full,
      )}
      style={{ '--tracks': tracks.join(' '), '--cells': columns.length }}
    >
      <ol
        className={styles.rows}
        {...(layout === 'matrix' && rows > 0
          ? { tabIndex: 0, 'aria-labelledby': table.labelledBy }
          : {})}
      >
        {rows > 0 && layout !== 'cards' && (
          <li className={styles.heading} aria-hidden="true">
            {columns.map((column) => (
              <span key={column.key} data-tip={column.help}>
                {column.label}
              </span>
            ))}
          </li>
        )}
        {Array.from({ length: rows }, (_, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position; rows may be equal.
            key={at}
            data-row={at}
            className={styles.row}
            onKeyDown={(event) => onKeyDown(event, at)}
            onPaste={(event) => onPaste(event, at)}
          >
            <span className={styles.title} aria-hidden="true">
              {words.row(at + 1)}
            </span>
            <div role="group" aria-label={words.row(at + 1)} className={styles.cells}>
              {columns.map((column, index) => (
                <div key={column.key} className={styles.cell} data-column={column.key}>
                  <span className={styles.label} aria-hidden="true" data-tip={column.help}>
                    {column.label}
                  </span>
                  <span id={at === 0 && index === 0 ? `${id}-first` : undefined}>
                    {table.cell(at, column.key)}
                  </span>
                </div>
              ))}
              <RowActions at={at} table={moving} />
            </div>
            {table.note(at)}
          </li>
        ))}
      </ol>
      <AddButton
        id={id}
        className={styles.add}
        label={words.add}
        full={rows >= table.most ? words.full : undefined}
        disabled={disabled}
        onAdd={() => {
          focusAt.current = rows;
          table.onAdd();
        }}
      />
    </div>
  );
};
