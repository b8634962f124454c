import { describe, expect, it } from 'vitest';
import {
  type Decisions,
  defaultDecisions,
  defaults,
  same,
  single,
  withValue,
} from '../../../core/index.ts';
import { beginning, type History, moved, present, record } from '../history.ts';
import { continued, readHistory, storedHistory, storedSteps } from './stored-history.ts';

const replicas = (count: number): Decisions =>
  single(withValue(defaults, 'workload.replicas', count));
const through = (...counts: readonly number[]): History =>
  counts.reduce(
    (history, count) =>
      record(history, { decisions: replicas(count), label: same(`${count}`), merge: undefined }),
    beginning(defaultDecisions),
  );
const stored = (history: History): History => {
  const read = readHistory(structuredClone(storedHistory(history)));
  if (!read) throw new Error('the stored history could not be read');
  return read;
};
const counts = ({ steps }: History) =>
  steps.map(({ decisions }) => decisions.base.workload.replicas);

describe('a stored history', () => {
  it('restores every step, its description and the current configuration', () => {
    const history = moved(through(4, 5, 6), -1);
    const read = stored(history);
    expect(counts(read)).toEqual(counts(history));
    expect(read.steps.map(({ label }) => label.en)).toEqual(['Opening', '4', '5', '6']);
    expect(read.at).toBe(2);
  });

  it('contains the steps around the current step, up to its limit', () => {
    const long = through(...Array.from({ length: 150 }, (_, at) => at + 1));
    const read = stored(long);
    expect(read.steps).toHaveLength(storedSteps + 1);
    expect(present(read)).toEqual(present(long));
  });

  it('contains no secret of any step', () => {
    const secret = withValue(defaults, 'settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    const history = record(beginning(single(secret)), {
      decisions: single(withValue(secret, 'project.name', 'orders')),
      label: same('x'),
      merge: undefined,
    });
    expect(JSON.stringify(storedHistory(history))).not.toContain('hunter2');
    expect(JSON.stringify(storedHistory(moved(history, -1)))).not.toContain('hunter2');
  });

  it.each([undefined, 7, {}, { first: {}, steps: [], at: 0 }, { first: { waybill: 1 }, steps: 1 }])(
    'that cannot be read is left out (%j)',
    (value) => expect(readHistory(value)).toBeUndefined(),
  );

  it('is ignored when it is from another version of the settings', () => {
    const old = storedHistory(through(4));
    expect(readHistory({ ...old, first: { ...old.first, waybill: 999 } })).toBeUndefined();
  });

  it('keeps the earlier value where the field does not accept a stored change', () => {
    const { steps, ...rest } = storedHistory(through(4, 5));
    const broken = [
      ...steps.slice(0, 2),
      { label: same('5'), changes: { workload: { replicas: -1 } } },
    ];
    const read = readHistory({ ...rest, steps: broken });
    expect(read && counts(read)).toEqual([3, 4, 3]);
  });
});

describe('a page that starts before its history is loaded', () => {
  it('has undo and redo after loading', () => {
    const whole = continued(moved(through(4, 5), -1), beginning(replicas(4)));
    expect(counts(whole)).toEqual([3, 4, 5]);
    expect(present(moved(whole, -1)).base.workload.replicas).toBe(3);
    expect(present(moved(whole, 1)).base.workload.replicas).toBe(5);
  });

  it('keeps the edits made meanwhile', () => {
    const now = record(beginning(replicas(5)), {
      decisions: replicas(9),
      label: same('9'),
      merge: undefined,
    });
    const whole = continued(through(4, 5), now);
    expect(counts(whole)).toEqual([3, 4, 5, 9]);
    expect(present(whole).base.workload.replicas).toBe(9);
  });

  it('adds an edit that the stored history does not contain as a step', () => {
    const whole = continued(through(4, 5), beginning(replicas(7)));
    expect(counts(whole)).toEqual([3, 4, 5, 7]);
    expect(present(whole).base.workload.replicas).toBe(7);
  });
});
