import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitDotenv } from './dotenv.ts';
import { parseDotenv } from './dotenv-parse.ts';

const read = (text: string) =>
  parseDotenv(text).pairs.map(({ name, value }): [string, string] => [name, value]);

describe('parseDotenv', () => {
  it.each([
    ['A=1', [['A', '1']]],
    [
      'A=1\r\nB=2\r\n',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    [
      '\uFEFF# local\n\nexport A=1\n  export  B = two words \n',
      [
        ['A', '1'],
        ['B', 'two words'],
      ],
    ],
    [
      'A=x # comment\nB=#comment\nC=a#b',
      [
        ['A', 'x'],
        ['B', ''],
        ['C', 'a#b'],
      ],
    ],
    [
      'A="x # y"  # z\nB=\'$X "y"\'',
      [
        ['A', 'x # y'],
        ['B', '$X "y"'],
      ],
    ],
    ['A="a\\nb \\"c\\" \\\\ \\d"', [['A', 'a\nb "c" \\ \\d']]],
    [
      'A="line\nline"\nB=1',
      [
        ['A', 'line\nline'],
        ['B', '1'],
      ],
    ],
    [
      'A="open\nB="closed"',
      [
        ['A', '"open'],
        ['B', 'closed'],
      ],
    ],
    [
      "A='it's\nB=1",
      [
        ['A', "'it's"],
        ['B', '1'],
      ],
    ],
    [
      'URL=postgres://a@b/c?x=y&z=1\nREF=${URL}/d',
      [
        ['URL', 'postgres://a@b/c?x=y&z=1'],
        ['REF', '${URL}/d'],
      ],
    ],
    ['A=', [['A', '']]],
    [
      'org.opencontainers.image.title=shop\nserver.port=80',
      [
        ['org.opencontainers.image.title', 'shop'],
        ['server.port', '80'],
      ],
    ],
  ])('reads %j', (text, pairs) => {
    expect(read(text)).toEqual(pairs);
    expect(parseDotenv(text).unread).toBe(0);
  });

  it('counts the lines that are not pairs', () => {
    expect(parseDotenv('A=1\nHOSTNAME\nkey: value\n=x\n# fine\nB=2')).toMatchObject({
      pairs: [{ name: 'A' }, { name: 'B' }],
      unread: 3,
    });
  });

  it('reads back the pairs that emitDotenv writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        const entries = values.map(
          (value, at) => ({ kind: 'entry', name: `V${at}`, value }) as const,
        );
        expect(read(emitDotenv(entries))).toEqual(entries.map(({ name, value }) => [name, value]));
      }),
    );
  });

  it('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'A="\'\\\n #x$') }), (text) => {
        expect(parseDotenv(text).unread).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
