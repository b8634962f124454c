import { describe, expect, it } from 'vitest';
import {
  type Decisions,
  defaultDecisions,
  defaults,
  same,
  single,
  withValue,
} from '../../core/index.ts';
import {
  beginning,
  historyLimit,
  moved,
  present,
  record,
  redoLabel,
  sealed,
  undoLabel,
} from './history.ts';

const replicas = (count: number): Decisions =>
  single(withValue(defaults, 'workload.replicas', count));
const step = (count: number, merge?: string) => ({
  decisions: replicas(count),
  label: same(`${count}`),
  merge,
});

describe('the history', () => {
  it('moves back and forward through every step', () => {
    const three = record(record(beginning(defaultDecisions), step(4)), step(5));
    const back = moved(moved(three, -1), -1);
    expect(present(back)).toBe(defaultDecisions);
    expect(moved(back, -1)).toBe(back);
    expect(present(moved(moved(back, 1), 1)).base.workload.replicas).toBe(5);
    expect(moved(three, 1)).toBe(three);
  });

  it('describes what undo and redo would change', () => {
    const history = moved(record(record(beginning(defaultDecisions), step(4)), step(5)), -1);
    expect(undoLabel(history)).toEqual(same('4'));
    expect(redoLabel(history)).toEqual(same('5'));
    expect(undoLabel(beginning(defaultDecisions))).toBeUndefined();
  });

  it('merges edits with the same key into one step', () => {
    const typed = [1, 12, 120].reduce(
      (history, n) => record(history, step(n, 'r')),
      beginning(defaultDecisions),
    );
    expect(typed.steps).toHaveLength(2);
    expect(present(moved(typed, -1))).toBe(defaultDecisions);
  });

  it('starts a new step after the last step is sealed, or when the key differs', () => {
    const first = record(beginning(defaultDecisions), step(4, 'r'));
    expect(record(sealed(first), step(5, 'r')).steps).toHaveLength(3);
    expect(record(first, step(5, 'other')).steps).toHaveLength(3);
    expect(record(first, step(5)).steps).toHaveLength(3);
  });

  it('does not merge an edit into a step reached by undo', () => {
    const history = moved(record(record(beginning(defaultDecisions), step(4, 'r')), step(9)), -1);
    const next = record(history, step(5, 'r'));
    expect(present(moved(next, -1)).base.workload.replicas).toBe(4);
  });

  it('drops the undone steps after a new edit', () => {
    const history = record(moved(record(beginning(defaultDecisions), step(4)), -1), step(6));
    expect(redoLabel(history)).toBeUndefined();
    expect(present(history).base.workload.replicas).toBe(6);
  });

  it('remembers the decisions before the last step, undo or redo', () => {
    const typed = record(
      record(record(beginning(defaultDecisions), step(4)), step(5, 'r')),
      step(56, 'r'),
    );
    expect(typed.before.base.workload.replicas).toBe(4);
    expect(moved(typed, -1).before.base.workload.replicas).toBe(56);
  });

  it('keeps at most `historyLimit` steps', () => {
    let history = beginning(defaultDecisions);
    for (let n = 1; n <= historyLimit + 50; n++) history = record(history, step(n));
    expect(history.steps).toHaveLength(historyLimit);
    expect(present(history).base.workload.replicas).toBe(historyLimit + 50);
  });

  it('does not record an edit that changes nothing', () => {
    const history = beginning(defaultDecisions);
    expect(
      record(history, { decisions: defaultDecisions, label: same('x'), merge: undefined }),
    ).toBe(history);
  });
});
