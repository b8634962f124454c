import { expect, test } from 'vitest';
import type { ExplainedProblem } from '../../core/index.ts';
import { markersOf } from './markers.ts';

const problem: ExplainedProblem = {
  path: 'k8s/deployment.yaml',
  line: 12,
  column: 5,
  endLine: 12,
  endColumn: 17,
  severity: 'error',
  by: 'Kubernetes 1.36',
  message: { en: '`livenesProbe` is no field', 'zh-CN': '`livenesProbe` 不是字段' },
  at: ['workload.replicas'],
  workload: '',
};

test('a problem becomes a marker of the same range, in the current language', () => {
  expect(markersOf([problem], 'zh-CN')).toEqual([
    {
      startLineNumber: 12,
      startColumn: 5,
      endLineNumber: 12,
      endColumn: 17,
      severity: 'error',
      message: 'livenesProbe 不是字段',
      source: 'Kubernetes 1.36',
    },
  ]);
});

test('without problems the result is always the same list, so that nothing renders again', () => {
  expect(markersOf([], 'en')).toBe(markersOf([], 'zh-CN'));
});
