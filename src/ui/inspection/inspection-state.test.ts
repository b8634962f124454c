import { beforeEach, describe, expect, it } from 'vitest';
import type { ExplainedRemark, FieldPath } from '../../core/index.ts';
import { notInspected } from '../state/index.ts';
import { answered, currentInspection, setInspection } from './inspection-state.ts';

const remark = (path: string, line: number, ...at: readonly FieldPath[]): ExplainedRemark => ({
  path,
  line,
  column: 1,
  endLine: line,
  endColumn: 9,
  severity: 'error',
  by: 'Compose',
  message: { en: 'wrong', 'zh-CN': '错误' },
  at,
});

beforeEach(() => setInspection(notInspected));

describe('an answer', () => {
  it('is found by file and by each of its fields', () => {
    const one = remark('compose.yaml', 3, 'project.name', 'project.version');
    const other = remark('Dockerfile', 1);
    answered({ remarks: [one, other], files: 7 });
    expect(currentInspection()).toMatchObject({ phase: 'done', files: 7 });
    expect(currentInspection().byFile.get('compose.yaml')).toEqual([one]);
    expect(currentInspection().byField.get('project.name')).toEqual([one]);
    expect(currentInspection().byField.get('project.version')).toEqual([one]);
    expect([...currentInspection().byField.values()].flat()).not.toContain(other);
  });

  it('leaves alone what reads as before, so that nothing of it is drawn again', () => {
    answered({ remarks: [remark('Dockerfile', 1, 'project.name')], files: 2 });
    const before = currentInspection();
    answered({ remarks: [remark('Dockerfile', 1, 'project.name')], files: 2 });
    expect(currentInspection()).toBe(before);
    answered({
      remarks: [remark('Dockerfile', 1, 'project.name'), remark('compose.yaml', 4)],
      files: 2,
    });
    expect(currentInspection().byFile.get('Dockerfile')).toBe(before.byFile.get('Dockerfile'));
    expect(currentInspection().byField.get('project.name')).toBe(
      before.byField.get('project.name'),
    );
    expect(currentInspection().remarks).toHaveLength(2);
  });

  it('that is early keeps the known fields of what was said before', () => {
    answered({ remarks: [remark('Dockerfile', 1, 'project.name')], files: 2 });
    answered({ remarks: [remark('Dockerfile', 5), remark('new', 1)], files: 2 }, { early: true });
    expect(currentInspection().remarks.map(({ line, at }) => [line, at])).toEqual([
      [5, ['project.name']],
      [1, []],
    ]);
    answered({ remarks: [remark('Dockerfile', 5), remark('new', 1)], files: 2 });
    expect(currentInspection().byField.size).toBe(0);
  });

  it('forgets what is mended', () => {
    answered({ remarks: [remark('Dockerfile', 1, 'project.name')], files: 2 });
    answered({ remarks: [], files: 2 });
    expect(currentInspection().byFile.size + currentInspection().byField.size).toBe(0);
  });
});
