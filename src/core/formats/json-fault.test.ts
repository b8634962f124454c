import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../testing/runs.ts';
import { jsonFault } from './json-fault.ts';

test.each([
  ['{ "a": 1, }', 10],
  ['{ "a": 1 "b": 2 }', 9],
  ["{ 'a': 1 }", 2],
  ['[1, 2', 5],
  ['{ "a": 01 }', 8],
  ['{ "a": "\t" }', 7],
  ['{} // no', 3],
  ['', 0],
])('%j has its first JSON error at offset %i', (text, offset) => {
  expect(jsonFault(text)).toBe(offset);
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('jsonFault finds an error exactly if JSON.parse throws', () => {
  const sound = fc.json();
  const cut = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '\\', '}', '0', ' ', '\u0001', '\u0085'),
    )
    .map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(sound, cut), (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    runs(2000),
  );
});
