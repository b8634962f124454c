import { describe, expect, it } from 'vitest';
import type { PatternName } from './field.ts';
import { patternMessage, patterns } from './patterns.ts';
import { examples } from './testing/pattern-examples.ts';

// Object.keys returns strings; the keys of this record are pattern names.
const names = Object.keys(patterns) as PatternName[];

describe.each(names)('the pattern %s', (name) => {
  const { regex, problem } = patterns[name];

  it('accepts what the tools accept', () => {
    expect(examples[name].good.filter((value) => !regex.test(value))).toEqual([]);
  });

  it('refuses what the tools refuse', () => {
    expect(examples[name].bad.filter((value) => regex.test(value))).toEqual([]);
  });

  it('is anchored, and its source compiles with the flag that JSON Schema readers use', () => {
    expect(regex.source).toMatch(/^\^.*\$$/);
    expect(regex.flags).toBe('u');
    expect(new RegExp(regex.source, 'u').source).toBe(regex.source);
  });

  it('has a message in both languages with an accepted example', () => {
    const example = /e\.g\. (.+?)(?: or | \(|\.$)/.exec(problem.en)?.[1];
    expect(example).toMatch(regex);
    expect(problem['zh-CN']).toContain('例如：');
    if (name !== 'any') expect(problem['zh-CN']).toContain(example);
  });

  it('takes linear time for a text that almost matches', () => {
    const near = ['a', 'a.', 'a-', 'a/', '/a', '1', '1.', '1:', '-a', '.a', 'a__', '1m'];
    const started = performance.now();
    for (const unit of near) regex.test(`${unit.repeat(20_000)}!\u0000`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

const limited = names.filter((name) => /\{most\}|up to \d+ (?!%)/.test(patterns[name].problem.en));

describe.each(limited)('the message of the pattern %s', (name) => {
  const { regex, longest, problem } = patterns[name];
  const most = longest ?? Number(/up to (\d+)/.exec(problem.en)?.[1]);

  it('contains the longest length that the pattern accepts', () => {
    expect([regex.test('a'.repeat(most)), regex.test('a'.repeat(most + 1))]).toEqual([true, false]);
    const message = patternMessage(name, 253);
    expect(message.en).toContain(`up to ${most} `);
    expect(message['zh-CN']).toContain(`最多 ${most} 个`);
  });
});

const derived = names.filter((name) => patterns[name].longest !== undefined);

it.each(derived)(
  'the message of a field with a shorter limit than the pattern %s contains the limit of the field',
  (name) => {
    expect(patternMessage(name, 20).en).toContain('up to 20 ');
    expect(patternMessage(name, 20)['zh-CN']).toContain('最多 20 个');
  },
);

it.each(['build', 'deps', 'examples', 'incremental'])(
  'the message for the binary %s names the conflict with a folder of Cargo and a valid name',
  (name) => {
    const fault = patterns.binaryName.closer?.(name);
    expect(fault?.en).toContain(`Cargo refuses a binary named ${name}`);
    expect(fault?.en).toMatch(new RegExp(`e\\.g\\. ${name}-server\\.$`));
    expect(patterns.binaryName.regex.test(`${name}-server`)).toBe(true);
    expect(fault?.['zh-CN']).toContain(`${name}-server`);
  },
);
