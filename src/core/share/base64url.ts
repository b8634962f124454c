const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648 section 5); the core has no `btoa`. */
export const toBase64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const characters = Math.min(bytes.length - at, 3) + 1;
    for (let n = 0; n < characters; n++) text += alphabet[(group >> (18 - 6 * n)) & 63];
  }
  return text;
};

const bitsOf = new Map([...alphabet].map((character, value) => [character, value]));

/** Decodes a base64url text up to the first invalid character. */
export const fromBase64url = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let length = 0;
  let group = 0;
  let bits = 0;
  for (const character of text) {
    const value = bitsOf.get(character);
    if (value === undefined) break;
    group = ((group << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (group >> bits) & 0xff;
    }
  }
  return bytes.subarray(0, length);
};
