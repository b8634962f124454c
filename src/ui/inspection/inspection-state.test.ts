import { beforeEach, describe, expect, it } from 'vitest';
import type { ExplainedProblem, FieldPath } from '../../core/index.ts';
import { notInspected } from '../state/index.ts';
import { answered } from './answers.ts';
import { currentInspection, setInspection } from './inspection-state.ts';

const problem = (path: string, line: number, ...at: readonly FieldPath[]): ExplainedProblem => ({
  path,
  line,
  column: 1,
  endLine: line,
  endColumn: 9,
  severity: 'error',
  by: 'Compose',
  message: { en: 'wrong', 'zh-CN': '错误' },
  at,
  workload: '',
});

beforeEach(() => setInspection(notInspected));

describe('an answer', () => {
  it('is found by file and by each field that causes a problem', () => {
    const one = problem('compose.yaml', 3, 'project.name', 'project.version');
    const other = problem('Dockerfile', 1);
    answered({ problems: [one, other], files: 7 });
    expect(currentInspection()).toMatchObject({ phase: 'done', files: 7 });
    expect(currentInspection().byFile.get('compose.yaml')).toEqual([one]);
    expect(currentInspection().byField.get('project.name')).toEqual([one]);
    expect(currentInspection().byField.get('project.version')).toEqual([one]);
    expect([...currentInspection().byField.values()].flat()).not.toContain(other);
  });

  it('keeps lists with equal content, so that they are not rendered again', () => {
    answered({ problems: [problem('Dockerfile', 1, 'project.name')], files: 2 });
    const before = currentInspection();
    answered({ problems: [problem('Dockerfile', 1, 'project.name')], files: 2 });
    expect(currentInspection()).toBe(before);
    answered({
      problems: [problem('Dockerfile', 1, 'project.name'), problem('compose.yaml', 4)],
      files: 2,
    });
    expect(currentInspection().byFile.get('Dockerfile')).toBe(before.byFile.get('Dockerfile'));
    expect(currentInspection().byField.get('project.name')).toBe(
      before.byField.get('project.name'),
    );
    expect(currentInspection().problems).toHaveLength(2);
  });

  it('keeps the known fields of the last answer while it is early', () => {
    answered({ problems: [problem('Dockerfile', 1, 'project.name')], files: 2 });
    answered(
      { problems: [problem('Dockerfile', 5), problem('new', 1)], files: 2 },
      { early: true },
    );
    expect(currentInspection().problems.map(({ line, at }) => [line, at])).toEqual([
      [5, ['project.name']],
      [1, []],
    ]);
    answered({ problems: [problem('Dockerfile', 5), problem('new', 1)], files: 2 });
    expect(currentInspection().byField.size).toBe(0);
  });

  it('removes fixed problems', () => {
    answered({ problems: [problem('Dockerfile', 1, 'project.name')], files: 2 });
    answered({ problems: [], files: 2 });
    expect(currentInspection().byFile.size + currentInspection().byField.size).toBe(0);
  });
});
