import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inChinese, parseToml } from './toml-parse.ts';

const problem = (text: string) => {
  const parsed = parseToml(text);
  if (parsed.ok) throw new Error('expected a problem');
  return parsed;
};

describe('invalid TOML', { timeout: 60_000 }, () => {
  it.each([
    ['[package]\nname = "a', 2, '字符串缺少结尾的引号'],
    ['a = 1\na = 2', 2, '重复定义了同一个键或表'],
    ['a = [1, 2', 1, '应为逗号或结尾的括号'],
    ['a = 012', 1, '数字不能以 0 开头'],
    ['[dependencies]\nserde "1"', 2, '键中有非法字符'],
    ['[dependencies', 1, '键不完整，缺少 = 或 ]'],
    ['[a]\n[a]', 2, '重复定义了同一个键或表'],
    ['a = { b = 1', 1, '应为逗号或结尾的括号'],
    ['a = 1 b = 2', 1, '一行只能有一个键值对，其后应换行'],
  ])('%j is reported on line %d in both languages', (text, line, zh) => {
    const found = problem(text);
    expect(found.line).toBe(line);
    expect(found.message['zh-CN']).toBe(zh);
    expect(found.message.en).toMatch(/^[A-Z][^\n]+$/u);
  });

  it('is reported with the column', () => {
    expect(problem('key = "a\tb" x')).toMatchObject({ line: 1, column: 13 });
  });

  it('has a Chinese message for every error of the library', () => {
    const folder = new URL('.', import.meta.resolve('smol-toml'));
    const sources = ['parse', 'extract', 'struct', 'primitive', 'util'].map((name) =>
      readFileSync(new URL(`${name}.js`, folder), 'utf8'),
    );
    // Each error message is a literal: the first argument of `TomlError.x`, or a branch of this
    // argument.
    const messages = sources
      .flatMap((source) => source.match(/TomlError\.x\((?:[^;]*?)\)/gu) ?? [])
      .flatMap((call) =>
        [...call.matchAll(/['`]([a-z][^'`]{8,})['`]/gu)].map(([, text = '']) => text),
      );
    expect(messages.length).toBeGreaterThan(20);
    const unknown = messages.filter((text) => !Object.hasOwn(inChinese, text));
    // The library reports this error only if an option to refuse such keys is set.
    expect([...new Set(unknown)]).toEqual(['document contains an unsafe property']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(parseToml(text).ok).toBeTypeOf('boolean');
      }),
    );
  });
});
