import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text-encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const utf16 = (text: string): number[] => ascii(text).flatMap((code) => [code & 0xff, code >> 8]);

describe('decodeText', () => {
  it('decodes every well-formed text', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(text, (one) => {
        // A byte order mark at the beginning is not part of the text.
        const expected = one.replace(/^\uFEFF/u, '');
        expect(decodeText(utf8(one))).toEqual({ ok: true, text: expected });
      }),
    );
  });

  it('accepts the same bytes as a strict decoder', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isUtf8 = (one: Uint8Array): boolean => {
      try {
        strict.decode(one);
        return true;
      } catch {
        return false;
      }
    };
    const high = fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf);
    const lead = fc.constantFrom(0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff);
    fc.assert(
      fc.property(fc.uint8Array({ min: 1 }), fc.array(fc.oneof(high, lead)), (any, built) => {
        for (const one of [any, Uint8Array.from(built)]) {
          expect(decodeText(one).ok).toBe(isUtf8(one));
        }
      }),
      { numRuns: 600 },
    );
  });

  it('removes a byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toEqual({ ok: true, text: 'a' });
    expect(decodeText(bytes())).toEqual({ ok: true, text: '' });
  });

  it.each([
    ['UTF-16 with a mark', bytes(0xff, 0xfe, ...utf16('name: app')), 'utf-16', 1],
    ['UTF-16 without a mark', bytes(...utf16('waybill: 1\nproject: {}\n')), 'utf-16', 1],
    ['UTF-16 of the other order', bytes(0xfe, 0xff, 0, 0x61), 'utf-16', 1],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'utf-32', 1],
    // "描述" in GBK.
    ['GBK', bytes(...ascii('a: 1\nb: '), 0xc3, 0xe8, 0xca, 0xf6, 0x0a), 'gbk', 2],
    ['Windows-1252', bytes(...ascii('a\nb\ncaf'), 0xe9, ...ascii(' bar\n')), 'single-byte', 3],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0xc3, 0x28), 'binary', 1],
  ] as const)('names %s', (_, file, encoding, line) => {
    expect(decodeText(file)).toMatchObject({ ok: false, encoding, line });
  });

  it('reports the line of the first invalid byte and how to correct the file', () => {
    const decoded = decodeText(bytes(...ascii('a: 1\n# '), 0xc3, 0xe8, 0xca, 0xf6));
    expect(!decoded.ok && decoded.message.en).toBe(
      'This text is not UTF-8 from line 2 on: it looks like GBK. Save it as UTF-8 and try again.',
    );
    expect(!decoded.ok && decoded.message['zh-CN']).toBe(
      '第 2 行起不是 UTF-8 文本：编码可能是 GBK。请将文件另存为 UTF-8 后重试。',
    );
  });
});
