import { describe, expect, it } from 'vitest';
import {
  type Config,
  check,
  defaults,
  type FieldPath,
  plan,
  single,
  withValue,
} from '../../core/index.ts';
import { cellOf } from './finding-cell.ts';

const judge = (config: Config) => check(plan(single(config)));

type Variable = Config['settings']['variables'][number];

const variable = (name: string, value: string, kind: Variable['kind'] = 'text'): Variable => ({
  name,
  value,
  kind,
  secret: false,
});

const rows = (...variables: readonly Variable[]): Config =>
  withValue(defaults, 'settings.variables', variables);

const cellIn = (config: Config, id: string, path: FieldPath) => {
  const finding = judge(config).find((each) => each.id === id);
  return finding && cellOf(config, finding, path, judge);
};

describe('the cell of a finding', () => {
  it('is the cell whose value has the wrong kind', () => {
    const config = rows(
      variable('ONE', 'x'),
      variable('TWO', 'x'),
      variable('LIMIT', 'many', 'number'),
      variable('FOUR', 'x'),
    );
    expect(cellIn(config, 'value-not-of-kind', 'settings.variables')).toEqual({
      row: 2,
      column: 'value',
    });
  });

  it('is in the first row when one finding names several rows', () => {
    const config = rows(
      variable('ONE', 'x'),
      variable('LIMIT', 'many', 'number'),
      variable('SIZE', 'large', 'number'),
    );
    expect(cellIn(config, 'value-not-of-kind', 'settings.variables')).toEqual({
      row: 1,
      column: 'value',
    });
  });

  it('is in the second of two rows with the same name', () => {
    const config = rows(variable('SAME', 'x'), variable('OTHER', 'x'), variable('SAME', 'y'));
    expect(cellIn(config, 'duplicate-variables', 'settings.variables')).toEqual({
      row: 2,
      column: 'name',
    });
  });

  it('is undefined when the finding is not about rows', () => {
    const config = defaults;
    const [finding] = judge(config);
    expect(finding && cellOf(config, finding, 'workload.replicas', judge)).toBeUndefined();
  });

  it('is found with a handful of check runs, also in a table with the largest number of rows', () => {
    const many = Array.from({ length: 128 }, (_, at) =>
      variable(`NAME_${at}`, at === 100 ? 'many' : '1', 'number'),
    );
    const config = rows(...many);
    const finding = judge(config).find(({ id }) => id === 'value-not-of-kind');
    let asked = 0;
    const cell =
      finding &&
      cellOf(config, finding, 'settings.variables', (next) => {
        asked += 1;
        return judge(next);
      });
    expect(cell).toEqual({ row: 100, column: 'value' });
    expect(asked).toBeLessThan(20);
  });
});
