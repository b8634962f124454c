import { describe, expect, it } from 'vitest';
import { fieldAt, type TableField } from '../../core/index.ts';
import { draftRows, isWithheld, newRow, readRow, settle, withCell } from './table-draft.ts';

const variables = fieldAt('settings.variables') as TableField; // Declared as a table.
const row = { name: 'GREETING', kind: 'text', secret: false, value: 'hello' };

describe('rows while they are edited', () => {
  it('read back as they were', () => {
    const drafts = draftRows([row]);
    expect(settle(variables, drafts)).toMatchObject({ rows: [row], wrong: false });
  });

  it('stay outside of the state until they are complete for the first time', () => {
    const fresh = newRow(variables);
    expect(Object.keys(readRow(variables, fresh).problems)).toEqual(['name']);
    expect(settle(variables, [...draftRows([row]), fresh])).toMatchObject({
      rows: [row],
      wrong: true,
    });
    const named = withCell(fresh, 'name', 'PORT');
    expect(settle(variables, [named]).rows).toEqual([{ ...row, name: 'PORT', value: '' }]);
  });

  it('keep their last complete version in the state while they are wrong', () => {
    const [draft] = settle(variables, draftRows([row])).drafts;
    if (!draft) throw new Error('a row is a draft');
    const wrong = withCell(draft, 'name', 'NOT A NAME');
    const settled = settle(variables, [wrong]);
    expect(settled).toMatchObject({ rows: [row], wrong: true });
    expect(settled.drafts[0]?.cells['name']).toBe('NOT A NAME');
  });

  it('give up and withhold their value when they become secret', () => {
    const [draft] = draftRows([row]);
    if (!draft) throw new Error('a row is a draft');
    const secret = withCell(draft, 'secret', true);
    expect(secret.cells['value']).toBe('');
    expect(isWithheld(secret, 'value')).toBe(true);
    expect(isWithheld(draft, 'value')).toBe(false);
  });
});
