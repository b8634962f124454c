import { expect, test } from 'vitest';
import { faultsIn } from '../../testing/document-faults.ts';
import { documents } from './index.ts';

test('a duplicate key is marked at its second occurrence', async () => {
  const text = 'kind: ConfigMap\ndata:\n  PORT: "8080"\n  HOST: a\n  PORT: "9090"\n';
  expect(await faultsIn(text)).toMatchObject([
    { marked: 'PORT: "9090"', line: 5, by: 'YAML', en: expect.stringContaining('Remove one.') },
  ]);
});

test.each([
  ['a: 1\n  b: 2\n', 2, 'Check the indentation'],
  ['a: b: c\n', 1, 'quote a value that holds `: `'],
  ['a: [1, 2\n', 1, 'still open'],
  ['a: 1\nb: "open\n', 2, 'still open'],
  ['- 1\n b: 2\n', 2, 'Align its dash'],
  ['good: 1\n---\na: {b\n', 3, 'still open'],
  ['a:\n\tb: 1\n', 2, 'never with tabs'],
  ['a: *b\n', 1, 'in quotes'],
  ['a: {{ .Values.b }}\n', 1, 'in quotes'],
  ['a: "\\q"\n', 1, 'unknown escape sequence'],
])('invalid YAML is marked at the error: %j', async (text, line, words) => {
  const said = await faultsIn(text, { path: 'values.yaml' });
  expect(said).toMatchObject([{ line, by: 'YAML' }]);
  expect(said[0]?.en).toContain(words);
});

test('JSON is read as JSON, not as YAML', async () => {
  const path = 'renovate.json';
  expect(await faultsIn('{ "extends": ["config:best-practices"] }\n', { path })).toEqual([]);
  expect(await faultsIn('{\n  "a": 1,\n}\n', { path })).toMatchObject([
    { marked: '}', line: 3, by: 'JSON' },
  ]);
});

test('chart templates are not read, but the other files of a chart are', () => {
  expect(documents.reads('deploy/helm/orders/templates/deployment.yaml')).toBe(false);
  expect(documents.reads('deploy/helm/orders/Chart.yaml')).toBe(true);
  expect(documents.reads('deploy/helm/orders/values-dev.yaml')).toBe(true);
  expect(documents.reads('Dockerfile')).toBe(false);
});
