/** The first 32 bits of the fractional parts of the nth roots of the first primes (FIPS 180-4). */
const roots = (count: number, root: (prime: number) => number): Int32Array => {
  const words = new Int32Array(count);
  for (let found = 0, candidate = 2; found < count; candidate += 1) {
    let divisor = 2;
    while (candidate % divisor !== 0) divisor += 1;
    if (divisor === candidate) words[found++] = ((root(candidate) % 1) * 2 ** 32) | 0;
  }
  return words;
};

const initial = roots(8, Math.sqrt);
const constants = roots(64, Math.cbrt);

/** Reads a table at a place that it has: every index below lies inside it. */
const at = (words: Int32Array, index: number): number => words[index] as number;

/** A text as 32-bit words; UTF-8 by hand, because TextEncoder is not part of the language. */
class Message {
  readonly words: Int32Array;
  size = 0;

  constructor(text: string) {
    // Three bytes are the most that a unit of the text becomes; nine more end the message.
    this.words = new Int32Array(16 * Math.ceil((3 * text.length + 9) / 64));
    for (let index = 0; index < text.length; index += 1) {
      const code = text.codePointAt(index) ?? 0;
      if (code >= 0x10000) index += 1;
      this.#character(code);
    }
    this.#end();
  }

  #byte(value: number): void {
    const index = this.size >> 2;
    this.words[index] = at(this.words, index) | (value << (24 - 8 * (this.size & 3)));
    this.size += 1;
  }

  #character(code: number): void {
    if (code < 0x80) {
      this.#byte(code);
      return;
    }
    if (code < 0x800) this.#byte(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) this.#byte(0xe0 | (code >> 12));
      else {
        this.#byte(0xf0 | (code >> 18));
        this.#byte(0x80 | ((code >> 12) & 63));
      }
      this.#byte(0x80 | ((code >> 6) & 63));
    }
    this.#byte(0x80 | (code & 63));
  }

  /** A one bit, zeros to the end of the block, and there the length in bits. */
  #end(): void {
    const bytes = this.size;
    this.#byte(0x80);
    const blocks = Math.ceil((bytes + 9) / 64);
    this.words[16 * blocks - 2] = Math.floor(bytes / 2 ** 29);
    this.words[16 * blocks - 1] = bytes << 3;
    this.size = 64 * blocks;
  }
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const schedule = (message: Int32Array, offset: number, words: Int32Array): void => {
  for (let i = 0; i < 16; i += 1) words[i] = at(message, offset + i);
  for (let i = 16; i < 64; i += 1) {
    const early = at(words, i - 15);
    const late = at(words, i - 2);
    const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    words[i] = (at(words, i - 16) + s0 + at(words, i - 7) + s1) | 0;
  }
};

const compress = (state: Int32Array, words: Int32Array): void => {
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let i = 0; i < 64; i += 1) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, i) + at(words, i)) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = at(state, i) + word;
  });
};

/** SHA-256 of the text's UTF-8 bytes, in lowercase hexadecimal, as Helm's `sha256sum` writes it. */
export const sha256 = (text: string): string => {
  const message = new Message(text);
  const state = initial.slice();
  const words = new Int32Array(64);
  for (let offset = 0; 4 * offset < message.size; offset += 16) {
    schedule(message.words, offset, words);
    compress(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};
