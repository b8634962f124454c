import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { deflate, inflate } from './deflate.ts';
import { salvage } from './salvage.ts';

const dictionary = strToU8('{"image":{"base":"alpine","suite":"bookworm"},"workload":{"replicas":');
const limit = 10_000;

describe('base64url', () => {
  it('decodes any encoded bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect([...fromBase64url(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('equals the encoding of the platform', () => {
    const bytes = strToU8('Waybill ✓ 运单');
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  });

  it('stops at the first invalid character', () => {
    expect(strFromU8(fromBase64url('V2F5!YmlsbA'))).toBe('Way');
  });
});

describe('the checksum', () => {
  it('has six letters or digits and changes with any character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checksum(text)).toMatch(/^[0-9a-z]{6}$/);
        expect(checksum(`${text}x`)).not.toBe(checksum(`${text}y`));
      }),
    );
  });
});

describe('deflate with a dictionary', () => {
  it('restores any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { bytes, stopped } = inflate(deflate(strToU8(text), dictionary), dictionary, limit);
        expect(stopped).toBeUndefined();
        expect(strFromU8(bytes)).toBe(strFromU8(strToU8(text)));
      }),
    );
  });

  it('keeps the beginning of a cut text', () => {
    const text = JSON.stringify(Array.from({ length: 200 }, (_, n) => `value ${n * 7919}`));
    const packed = deflate(strToU8(text), dictionary);
    const half = inflate(packed.subarray(0, packed.length / 2), dictionary, limit);
    expect(half.bytes.length).toBeGreaterThan(text.length / 4);
    expect(text.startsWith(strFromU8(half.bytes))).toBe(true);
  });

  it('stops at the limit', () => {
    const bomb = deflate(new Uint8Array(50_000_000), dictionary);
    const { bytes, stopped } = inflate(bomb, dictionary, limit);
    expect(bytes.length).toBe(limit);
    expect(stopped).toBe('too large');
  });

  it('never throws for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(inflate(noise, dictionary, limit).bytes.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('salvage', () => {
  const settings = {
    image: { base: 'alpine', labels: [{ key: 'a,}', value: '"' }] },
    b: { c: 1, d: 'e' },
  };
  const json = JSON.stringify(settings);

  it('reads a complete document unchanged', () => {
    expect(salvage(json)).toEqual({ value: settings, whole: true });
  });

  it.each([
    [json.slice(0, -1), settings],
    [json.slice(0, json.indexOf(',"d"') + 1), { image: settings.image, b: { c: 1 } }],
    [json.slice(0, json.indexOf('"b"')), { image: settings.image }],
    [json.slice(0, json.indexOf('"labels"') + 20), { image: { base: 'alpine' } }],
    ['{"imag', {}],
    ['', {}],
    ['noise', {}],
  ])('keeps the whole settings of %s', (cut, kept) => {
    expect(salvage(cut)).toEqual({ value: kept, whole: false });
  });

  it('keeps only settings of the document if it is cut anywhere', () => {
    for (let at = 0; at < json.length; at++) {
      const { value } = salvage(json.slice(0, at));
      expect(settings).toMatchObject(value as object);
    }
  });
});
