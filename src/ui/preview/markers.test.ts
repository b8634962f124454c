import { expect, test } from 'vitest';
import type { Finding } from '../../core/index.ts';
import { markersIn } from './markers.ts';

const finding: Finding = {
  id: 'probe-after-grace',
  severity: 'warning',
  at: [],
  title: { en: 'Too late', 'zh-CN': '太晚' },
  why: { en: 'It is killed.', 'zh-CN': '会被强制终止。' },
  source: 'C-001',
};

test('a finding that stands in the open file becomes a marker in the language on show', () => {
  const placed = { ...finding, file: 'k8s/deployment.yaml', line: 12 };
  expect(markersIn([finding, placed], 'k8s/deployment.yaml', 'zh-CN')).toEqual([
    { line: 12, severity: 'warning', message: '太晚\n会被强制终止。', source: 'C-001' },
  ]);
});

test('a finding of another file is not shown here', () => {
  expect(markersIn([{ ...finding, file: 'Dockerfile', line: 1 }], 'compose.yaml', 'en')).toEqual(
    [],
  );
});
