import { describe, expect, it } from 'vitest';
import { fieldAt, type TableField } from '../../../core/index.ts';
import { draftRows, isWithheld, newRow, readRow, settle, withCell } from './table-draft.ts';

const variables = fieldAt('settings.variables') as TableField; // The field is declared as a table.
const row = { name: 'GREETING', kind: 'text', secret: false, value: 'hello' };

describe('rows while they are edited', () => {
  it('read back unchanged', () => {
    const drafts = draftRows(variables, [row]);
    expect(settle(variables, drafts)).toMatchObject({ rows: [row], wrong: false });
  });

  it('enter the state only once they are complete', () => {
    const fresh = newRow(variables);
    expect(Object.keys(readRow(variables, fresh).problems)).toEqual(['name']);
    expect(settle(variables, [...draftRows(variables, [row]), fresh])).toMatchObject({
      rows: [row],
      wrong: true,
    });
    const named = withCell(fresh, 'name', 'PORT');
    expect(settle(variables, [named]).rows).toEqual([{ ...row, name: 'PORT', value: '' }]);
  });

  it('leave their last complete version in the state while they are invalid', () => {
    const [draft] = settle(variables, draftRows(variables, [row])).drafts;
    if (!draft) throw new Error('a row is a draft');
    const wrong = withCell(draft, 'name', 'NOT A NAME');
    const settled = settle(variables, [wrong]);
    expect(settled).toMatchObject({ rows: [row], wrong: true });
    expect(settled.drafts[0]?.cells['name']).toBe('NOT A NAME');
  });

  it('show a number that means "nothing chosen" as an empty cell, and read it back', () => {
    // The field is declared as a table.
    const environments = fieldAt('environments.rows') as TableField;
    const [draft] = draftRows(environments, [{ ...newRow(environments).cells, sampling: -1 }]);
    if (!draft) throw new Error('a row is a draft');
    expect([draft.cells['sampling'], draft.cells['replicas']]).toEqual(['', '']);
    expect(readRow(environments, draft).row).toMatchObject({ sampling: -1, replicas: 0 });
    const wrong = withCell(draft, 'sampling', '-0.5');
    expect(Object.keys(readRow(environments, wrong).problems)).toEqual(['sampling']);
  });

  it('lose their value when they are marked secret, and the cell is withheld', () => {
    const [draft] = draftRows(variables, [row]);
    if (!draft) throw new Error('a row is a draft');
    const secret = withCell(draft, 'secret', true);
    expect(secret.cells['value']).toBe('');
    expect(isWithheld(secret, 'value')).toBe(true);
    expect(isWithheld(draft, 'value')).toBe(false);
  });
});
