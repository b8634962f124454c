import type { TablePair, TablePairs } from '../../../core/import/pairs.ts';
import type { CellField, TableField, Text } from '../../../core/index.ts';

export { readPairs } from '../../../core/import/pairs.ts';

import { type DraftRow, newRow, type PairColumns, withCell } from './table-draft.ts';

/** The result of pasting lines into a table. */
export interface Pasted {
  readonly rows: readonly DraftRow[];
  readonly added: number;
  readonly updated: number;
  /** Names whose values were omitted because they are secrets. */
  readonly secrets: readonly string[];
  /** Names that exceed the table's row limit. */
  readonly beyond: readonly string[];
  /** Names whose values contain several lines. */
  readonly multiline: readonly string[];
  /** Number of lines that are not KEY=VALUE pairs. */
  readonly unread: number;
}

/**
 * Columns that say what a row belongs to, such as its environment; a pasted pair has no value for
 * them.
 */
const scopeOf = ({ columns }: TableField, keys: PairColumns): readonly string[] =>
  Object.entries(columns)
    .filter(([key, column]) => key !== keys.name && key !== keys.value && isRequired(column))
    .map(([key]) => key);

const isRequired = (column: CellField): boolean => column.kind === 'text' && !column.optional;

/** A table row for a pair: the existing row with that name, updated, or a new row. */
const rowOf = (
  field: TableField,
  keys: PairColumns,
  before: DraftRow,
  pair: TablePair,
): DraftRow => {
  const isSecret = pair.isSecret || before.cells['secret'] === true;
  const named = withCell(before, keys.name, pair.name);
  const marked = isSecret && 'secret' in field.columns ? withCell(named, 'secret', true) : named;
  return withCell(marked, keys.value, isSecret ? '' : pair.value);
};

/** The table and row into which lines are pasted. */
interface Target {
  readonly field: TableField;
  readonly keys: PairColumns;
  readonly rows: readonly DraftRow[];
  readonly at: number;
}

/**
 * A new row that copies the scope columns (such as the environment) of the row that was pasted
 * into.
 */
const rowLike = ({ field, keys, rows, at }: Target): DraftRow =>
  scopeOf(field, keys).reduce(
    (row, key) => withCell(row, key, rows[at]?.cells[key] ?? ''),
    newRow(field),
  );

const isFree = ({ keys, rows, at }: Target): boolean =>
  rows[at]?.cells[keys.name] === '' && rows[at]?.cells[keys.value] === '';

/**
 * Merges pairs into a table: rows with the same name are updated; new names are added in order, in
 * place of the empty row that was pasted into, or at the end.
 */
export const withPairs = (target: Target, { pairs, unread }: TablePairs): Pasted => {
  const { field, keys, rows, at } = target;
  const blank = rowLike(target);
  const scope = scopeOf(field, keys);
  const placeOf = (name: string, among: readonly DraftRow[]): number =>
    among.findIndex(
      ({ cells }) =>
        cells[keys.name] === name && scope.every((key) => cells[key] === blank.cells[key]),
    );
  const isLong = ({ name, value }: TablePair): boolean =>
    /[\n\r]/u.test(value) && rows[placeOf(name, rows)]?.cells['secret'] !== true;
  const fitting = pairs.filter((pair) => !isLong(pair));
  const known = fitting.filter(({ name }) => placeOf(name, rows) >= 0);
  const fresh = fitting.filter(({ name }) => placeOf(name, rows) < 0);
  const kept = [...rows];
  for (const pair of known) {
    const place = placeOf(pair.name, kept);
    kept[place] = rowOf(field, keys, kept[place] ?? blank, pair);
  }
  const free = isFree(target) && fresh.length > 0 ? 1 : 0;
  const added = fresh.slice(0, Math.max(0, field.most - rows.length + free));
  const beyond = fresh.slice(added.length);
  const next = added.map((pair) => rowOf(field, keys, blank, pair));
  return {
    rows: kept.toSpliced(free ? at : kept.length, free, ...next),
    added: added.length,
    updated: known.length,
    secrets: [...known, ...added].filter(({ isSecret }) => isSecret).map(({ name }) => name),
    beyond: beyond.map(({ name }) => name),
    multiline: pairs.filter(isLong).map(({ name }) => name),
    unread,
  };
};

/** Number of names that the message lists; further names are only counted. */
const mostNamed = 5;

const listed = (names: readonly string[]): Text => {
  const rest = names.length - mostNamed;
  const shown = names.slice(0, mostNamed);
  return {
    en: shown.join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
    'zh-CN': shown.join('、') + (rest > 0 ? ` 等 ${names.length} 项` : ''),
  };
};

/** Message after a paste: the number of rows added, and which lines were omitted and why. */
export const pastedText = (
  { added, updated, secrets, beyond, multiline, unread }: Pasted,
  { most }: TableField,
): Text => {
  const [hidden, out, long] = [listed(secrets), listed(beyond), listed(multiline)];
  const parts: readonly (Text | false)[] = [
    {
      en: `Pasted lines: ${added} added, ${updated} updated.`,
      'zh-CN': `已粘贴：新增 ${added} 行，更新 ${updated} 行。`,
    },
    secrets.length > 0 && {
      en: ` Values of secrets were left out: ${hidden.en}.`,
      'zh-CN': `机密的值未保留：${hidden['zh-CN']}。`,
    },
    beyond.length > 0 && {
      en: ` Left out, because the table holds at most ${most} rows: ${out.en}.`,
      'zh-CN': `表格最多 ${most} 行，以下未加入：${out['zh-CN']}。`,
    },
    multiline.length > 0 && {
      en: ` Left out, because the value has several lines: ${long.en}.`,
      'zh-CN': `值含有多行，以下未加入：${long['zh-CN']}。`,
    },
    unread > 0 && {
      en: ` Lines that are not KEY=VALUE: ${unread}.`,
      'zh-CN': `另有 ${unread} 行不是 KEY=VALUE 形式，已忽略。`,
    },
  ];
  const said = parts.filter((part) => part !== false);
  return {
    en: said.map(({ en }) => en).join(''),
    'zh-CN': said.map((part) => part['zh-CN']).join(''),
  };
};
