import { describe, expect, it } from 'vitest';
import { parseTestArguments } from './test-arguments.mjs';

const known = ['types', 'lint', 'unit', 'e2e'];
const parse = (...words: readonly string[]) => parseTestArguments(words, known);

describe('the arguments of the test command', () => {
  it('without any word, select every step with all random cases', () => {
    expect(parse()).toEqual({ steps: known, unitPaths: [], browserPaths: [], full: true });
  });

  it('with a step, select that step with few random cases unless --full asks for all', () => {
    expect(parse('unit')).toMatchObject({ steps: ['unit'], full: false });
    expect(parse('unit', '--full')).toMatchObject({ steps: ['unit'], full: true });
  });

  it.each([
    ['src/core/plan', 'src/core/plan/'],
    ['src/core/plan/', 'src/core/plan/'],
    ['./src/core/plan', 'src/core/plan/'],
    ['src/core/config.test.ts', 'src/core/config.test.ts'],
    ['src/core/plan/ports.ts', 'src/core/plan/'],
  ])('limit the unit tests to %s', (path, filter) => {
    expect(parse('unit', path)).toMatchObject({ unitPaths: [filter], browserPaths: [] });
  });

  it('limit the browser tests to a file of e2e', () => {
    expect(parse('e2e', 'e2e/form.ts')).toMatchObject({ browserPaths: ['e2e/'], unitPaths: [] });
  });

  it.each(['unti', 'src/core/plam', '--fast', 'src/core/plan/nothing.test.ts'])(
    'refuse %s, and name the steps and the usage',
    (word) => {
      const { fault } = parse('unit', word);
      expect(fault).toContain(word);
      expect(fault).toContain('types, lint, unit, e2e');
      expect(fault).toContain('Usage:');
    },
  );

  it('refuse a path when its step is not selected', () => {
    expect(parse('lint', 'src/core/plan').fault).toContain('src/core/plan');
  });
});
