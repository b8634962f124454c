import { expect, it } from 'vitest';
import { type FieldPath, type FieldValue, fieldAt, type Locale } from '../../core/index.ts';
import { valueText } from './value-text.ts';

const cases: readonly (readonly [FieldPath, FieldValue, Locale, string])[] = [
  ['project.grpc', true, 'en', 'on'],
  ['project.grpc', false, 'zh-CN', '关'],
  ['workload.drainSeconds', 25, 'en', '25 s'],
  ['workload.replicas', 3, 'en', '3'],
  ['project.description', '', 'en', 'empty'],
  ['project.name', 'orders', 'zh-CN', 'orders'],
  ['build.features', [], 'zh-CN', '无'],
  ['build.features', ['a', 'b', 'c', 'd', 'e'], 'en', 'a, b, c and 2 more'],
  ['build.features', ['a', 'b', 'c', 'd', 'e'], 'zh-CN', 'a、b、c 等 5 项'],
  ['pod.nodeSelector', [{ key: 'disk', value: 'ssd' }], 'en', 'disk ssd'],
  ['settings.configEntries', [{ key: 'a.b', kind: 'text', value: '' }], 'en', 'a.b'],
];

it.each(cases)('%s = %j reads in %s as %s', (path, value, locale, words) => {
  expect(valueText(fieldAt(path), value, locale)).toBe(words);
});
