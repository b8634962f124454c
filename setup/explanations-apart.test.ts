import { parseSync } from 'rolldown/experimental';
import { expect, it } from 'vitest';
import { unreadableHelps } from './explanations-apart.ts';

const offsets = (code: string) => unreadableHelps(parseSync('concern.ts', code).program);

it('accepts a help text that is an object of two string literals', () => {
  expect(offsets("const field = { help: { en: 'a', 'zh-CN': '甲' } };")).toEqual([]);
});

it.each([
  'common.help',
  "{ en: 'a' }",
  "{ en: `a`, 'zh-CN': '甲' }",
  "{ ...shared, en: 'a', 'zh-CN': '甲' }",
])('refuses the help text %s, which it cannot move out of the first load', (value) => {
  expect(offsets(`const field = { help: ${value} };`)).toHaveLength(1);
});
