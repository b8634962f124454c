import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRange } from './address-range.ts';

describe('addressRange', () => {
  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['75.171.0.0/9', '75.128.0.0/9'],
    ['192.168.1.1/32', '192.168.1.1/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['fd12:3456::1/16', 'fd12::/16'],
    ['::/0', '::/0'],
    ['2001:db8::1/128', '2001:db8::1/128'],
    ['2001:db8:0:1::/64', '2001:db8:0:1::/64'],
    ['::ffff:10.1.2.3/104', '::ffff:a00:0/104'],
  ])('writes %s as %s', (given, expected) => {
    expect(addressRange(given)).toBe(expected);
  });

  it('returns its own output unchanged', () => {
    const ipv6 = fc.array(fc.constantFrom('0', '0', 'a', 'ffff', 'db8'), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(ipv6, fc.nat(128), (groups, bits) => {
        const once = addressRange(`${groups.join(':')}/${bits}`);
        expect(isIP(once.split('/')[0] ?? '')).toBe(6);
        expect(addressRange(once)).toBe(once);
      }),
    );
  });
});
