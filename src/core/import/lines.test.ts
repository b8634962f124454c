import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, mostGrowth } from '../testing/growth.ts';
import { runs } from '../testing/runs.ts';
import { linesOf } from './lines.ts';

describe('linesOf', { timeout: 60_000 }, () => {
  const manifest = [
    '# comment with [brackets] and key = value', // 1
    'package.name = "a" # trailing', // 2
    '', // 3
    '[package.metadata . "docs.rs"]', // 4
    'features = [ # opened', // 5
    '  "one", "two",', // 6
    "  'three' ]", // 7
    'text = """', // 8
    '[not.a.table]', // 9
    'nor = "a key" \\""" still', // 10
    '""""', // 11
    'after.that = { x = 1, y.z = [ { w = 2 } ] }', // 12
    '[[bin]]', // 13
    'name = "first"', // 14
    '[bin.extra]', // 15
    'flag = true', // 16
    '[[ bin ]]', // 17
    'name = "second"', // 18
    '[target.\'cfg(target_env = "musl")\'.dependencies]', // 19
    'mimalloc = "0.1"', // 20
    "literal = ''' [x]", // 21
    "y = 1 '''", // 22
    'last = 1979-05-27', // 23
  ].join('\n');
  const lineOf = linesOf(manifest);

  it.each([
    [['package'], 2],
    [['package', 'name'], 2],
    [['package', 'metadata', 'docs.rs'], 4],
    [['package', 'metadata', 'docs.rs', 'features', 1], 6],
    [['package', 'metadata', 'docs.rs', 'features', 2], 7],
    [['package', 'metadata', 'docs.rs', 'text'], 8],
    [['package', 'metadata', 'docs.rs', 'after', 'that', 'y', 'z', 0, 'w'], 12],
    [['bin', 0, 'name'], 14],
    [['bin', 0, 'extra', 'flag'], 16],
    [['bin', 1], 17],
    [['bin', 1, 'name'], 18],
    [['target', 'cfg(target_env = "musl")', 'dependencies', 'mimalloc'], 20],
    [['target', 'cfg(target_env = "musl")', 'dependencies', 'last'], 23],
  ])('%j is on line %d', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('returns the line of the nearest parent for a missing place', () => {
    expect(lineOf(['bin', 1, 'path'])).toBe(17);
    expect(lineOf(['not', 'a', 'table'])).toBeUndefined();
    expect(lineOf(['package', 'metadata', 'docs.rs', 'nor'])).toBe(4);
  });

  it.each([
    ['dependencies', (index: number) => `crate-${index} = "1"\n`],
    ['inline tables', (index: number) => `c${index} = { version = "1", features = ["a"] }\n`],
    ['tables', (index: number) => `[dependencies.c${index}]\nversion = "1"\n`],
    ['arrays of tables', (index: number) => `[[bin]]\nname = "b${index}"\n`],
    ['items on a line', (index: number) => (index === 0 ? 'x = [1,' : '1,')],
    ['items on lines', (index: number) => (index === 0 ? 'x = [\n' : '1,\n')],
    ['keys of many parts', (index: number) => `a.b.c.d.e.f.g.h.i.j.k.l.m${index}.n = 1\n`],
  ])('take time in proportion to the text: %s', (_, part) => {
    const find = (size: number) => {
      linesOf(Array.from({ length: size }, (_, index) => part(index)).join(''));
    };
    expect(growthOf(() => performance.now(), find, 16_000)).toBeLessThan(mostGrowth);
  });

  it('returns the same lines with Windows line endings', () => {
    expect(linesOf(manifest.replaceAll('\n', '\r\n'))(['bin', 1, 'name'])).toBe(18);
  });

  it('finds a line for every place of any document', () => {
    const scrap = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '=',
      '"',
      "'",
      '"""',
      "'''",
      '\n',
      '.',
      ',',
      '#',
      'a',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
        (text) => {
          const line = linesOf(text)(['a']);
          expect(line === undefined || line <= text.split('\n').length).toBe(true);
        },
      ),
      runs(2000),
    );
  });
});
