import { expect, it } from 'vitest';
import { defaults, fieldAt, withValue } from '../../core/index.ts';
import { fixChanges } from './fix-changes.ts';

it('lists the fields that a fix changes', () => {
  const fixed = withValue(defaults, 'workload.replicas', 5);
  expect(fixChanges(defaults, fixed, 'en')).toEqual([
    { path: 'workload.replicas', cells: undefined },
  ]);
});

it('lists the changed cells of a table whose rows stay, in both languages', () => {
  const field = fieldAt('settings.variables');
  if (field.kind !== 'table') throw new Error('a table is expected');
  const row = Object.fromEntries(
    Object.entries(field.columns).map(([key, column]) => [key, column.default]),
  );
  const rowsWith = (value: string) =>
    withValue(defaults, 'settings.variables', [
      { ...row, name: 'A', value: 'x' },
      { ...row, name: 'B', value },
    ]);
  const [english] = fixChanges(rowsWith('1'), rowsWith('2'), 'en');
  expect(english?.cells).toEqual([{ name: 'variable 2, Value', before: '1', after: '2' }]);
  const [chinese] = fixChanges(rowsWith('1'), rowsWith('2'), 'zh-CN');
  expect(chinese?.cells?.[0]?.name).toMatch(/[\u4e00-\u9fff]/);
  const longer = withValue(defaults, 'settings.variables', []);
  expect(fixChanges(rowsWith('1'), longer, 'en')[0]?.cells).toBeUndefined();
});
