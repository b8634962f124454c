import { describe, expect, it } from 'vitest';
import {
  type Config,
  defaults,
  type FieldPath,
  fieldAt,
  type TableField,
  withValue,
} from '../../../core/index.ts';
import { pastedText, readPairs, withPairs } from './pasted-lines.ts';
import {
  type CompleteRow,
  type DraftRow,
  draftRows,
  isPairs,
  newRow,
  pairColumns,
  settle,
} from './table-draft.ts';

const tableAt = (path: FieldPath) => {
  const field = fieldAt(path) as TableField; // Tests pass paths of tables only.
  const keys = pairColumns(field);
  if (!keys) throw new Error(`${path} has no names with values`);
  return { field, keys };
};

const paste = (
  path: FieldPath,
  rows: readonly DraftRow[],
  text: string,
  { at = 0, config = defaults }: { at?: number; config?: Config } = {},
) => {
  const table = tableAt(path);
  const pasted = withPairs({ ...table, rows, at }, readPairs(text, path, config));
  return { ...pasted, state: settle(table.field, pasted.rows).rows };
};

const { field, keys } = tableAt('settings.variables');
const variable = (name: string, value: string, secret = false): CompleteRow => ({
  name,
  kind: 'text',
  secret,
  value,
});
const drafts = (...rows: CompleteRow[]) => draftRows(field, rows);

describe('a text that is pasted into a cell', () => {
  it.each([
    ['name', 'A=1', true],
    ['name', 'export A=1', true],
    ['value', 'sqlx=warn', false],
    ['value', 'A=1\nB=2', true],
    ['value', '# local\nA=1\n', true],
    ['value', 'A=1\n', false],
    ['name', 'FEATURE_X', false],
    ['value', 'two\nlines', false],
  ])('in the column %s: whether %j is lines for the table', (column, text, lines) => {
    expect(isPairs(keys, column, text)).toBe(lines);
  });

  it('becomes rows only in tables with a name column and a value column', () => {
    // The paths of tables.
    const names = (path: FieldPath) => pairColumns(fieldAt(path) as TableField)?.name;
    expect(names('settings.configEntries')).toBe('key');
    expect(names('settings.overrides')).toBe('name');
    expect(names('image.labels')).toBe('key');
    expect(names('pod.volumes')).toBeUndefined();
    expect(names('secrets.keys')).toBeUndefined();
  });
});

describe('lines that are pasted', () => {
  const text = '# local\nexport MODE=fast\n\nGREETING="hello # you"\nMODE=slow\n';

  it('replace the empty row, with one row per name', () => {
    const { state, added } = paste('settings.variables', [newRow(field)], text);
    expect(state).toEqual([variable('MODE', 'slow'), variable('GREETING', 'hello # you')]);
    expect(added).toBe(2);
  });

  it('update the rows with their names and append the others', () => {
    const rows = drafts(variable('GREETING', 'hi'), variable('OTHER', 'x'));
    const { state, added, updated } = paste('settings.variables', rows, text);
    expect(state).toEqual([
      variable('GREETING', 'hello # you'),
      variable('OTHER', 'x'),
      variable('MODE', 'slow'),
    ]);
    expect([added, updated]).toEqual([1, 1]);
  });

  it('mark the row of a secret and omit its value', () => {
    const rows = drafts(variable('SESSION', '', true));
    const secrets =
      'DB_PASSWORD=hunter2-planted\nUPSTREAM=https://me:hunter2-planted@example.com\nSESSION=planted\nTOKEN_TTL=3600\n';
    const pasted = paste('settings.variables', rows, secrets);
    expect(pasted.state).toEqual([
      variable('SESSION', '', true),
      variable('DB_PASSWORD', '', true),
      variable('UPSTREAM', '', true),
      variable('TOKEN_TTL', '3600'),
    ]);
    expect(pasted.secrets).toContain('DB_PASSWORD');
    expect(pasted.secrets).toContain('UPSTREAM');
    expect(JSON.stringify(pasted)).not.toContain('hunter2');
    expect(pastedText(pasted, field).en).toMatch(
      /^Pasted lines: 3 added, 1 updated\. Values of secrets were left out: .*DB_PASSWORD/u,
    );
    expect(pastedText(pasted, field)['zh-CN']).toContain('机密的值未保留');
  });

  it('keep a value that the user declared as not secret', () => {
    const config = withValue(defaults, 'secrets.notSecret', ['CACHE_PASSWORD']);
    const { state } = paste('settings.variables', [], 'CACHE_PASSWORD=swordfish9', { config });
    expect(state).toEqual([variable('CACHE_PASSWORD', 'swordfish9')]);
  });

  it('fill the table up to its limit and report the remaining names', () => {
    const lines = Array.from({ length: 200 }, (_, at) => `V${at}=${at}`).join('\n');
    const pasted = paste('settings.variables', [newRow(field)], lines);
    expect(pasted.state).toHaveLength(field.most);
    expect(pasted.beyond).toHaveLength(200 - field.most);
    expect(pastedText(pasted, field).en).toContain(
      'Left out, because the table holds at most 128 rows: V128, V129, V130, V131, V132 and 67 more.',
    );
  });

  it('are omitted and reported when a row cannot hold them', () => {
    const pasted = paste('settings.variables', [], 'A="x\ny"\nHOSTNAME\nB=1\n');
    expect(pasted.state).toEqual([variable('B', '1')]);
    expect(pastedText(pasted, field).en).toContain(
      'the value has several lines: A. Lines that are not KEY=VALUE: 1.',
    );
  });

  it('belong to the environment of the row that they were pasted into', () => {
    const overrides = tableAt('settings.overrides').field;
    const row = (environment: string, name: string, value: string) => ({
      environment,
      name,
      value,
    });
    const rows = draftRows(overrides, [row('dev', 'MODE', 'a'), row('staging', 'MODE', 'b')]);
    const { state } = paste('settings.overrides', rows, 'MODE=c\nLEVEL=1', { at: 1 });
    expect(state).toEqual([
      row('dev', 'MODE', 'a'),
      row('staging', 'MODE', 'c'),
      row('staging', 'LEVEL', '1'),
    ]);
  });

  it('omit a secret’s value when the table has no column that marks secrets', () => {
    const { state, secrets } = paste(
      'settings.configEntries',
      [],
      'smtp.password=hunter2-x\na.b=1',
    );
    expect(state.map((row) => [row['key'], row['value']])).toEqual([
      ['smtp.password', ''],
      ['a.b', '1'],
    ]);
    expect(secrets).toEqual(['smtp.password']);
  });
});
