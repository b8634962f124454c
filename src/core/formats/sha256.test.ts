import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../testing/runs.ts';
import { goJson } from './go-json.ts';
import { sha256 } from './sha256.ts';

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('returns the published digests of the empty text and of abc', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('equals OpenSSL for lengths around every block boundary', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'é'.repeat(length % 3) + 'x'.repeat(length);
    expect(sha256(text)).toBe(reference(text));
  }
});

it('equals OpenSSL for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      expect(sha256(text)).toBe(reference(text));
    }),
    runs(100),
  );
});

it('writes JSON like Go, with sorted keys and with HTML and line separators escaped', () => {
  const value = { b: '<a href="x">&\u2028\u2029</a>', a: { z: 'é\n\t"\\', y: '' } };
  expect(goJson(value)).toBe(
    '{"a":{"y":"","z":"é\\n\\t\\"\\\\"},"b":"\\u003ca href=\\"x\\"\\u003e\\u0026\\u2028\\u2029\\u003c/a\\u003e"}',
  );
});
