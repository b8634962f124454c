/** A name and its value, as in a row of a table of variables; the whole value is the secret. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A text and its secret parts. */
export interface SecretText {
  readonly text: string;
  readonly secrets: readonly string[];
}

/** A generator of numbers from 0 to 1; the same seed gives the same corpus. */
export const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
};

const lower = 'abcdefghijklmnopqrstuvwxyz';

/** The alphabets from which providers draw their credentials. */
export const alphabets = {
  hex: '0123456789abcdef',
  upper: `${lower.toUpperCase()}0123456789`,
  lower: `${lower}0123456789`,
  mixed: `${lower}${lower.toUpperCase()}0123456789`,
  base64: `${lower}${lower.toUpperCase()}0123456789+/`,
  digits: '0123456789',
} as const;

/** A random text of the alphabet. */
export const drawn = (
  next: () => number,
  alphabet: keyof typeof alphabets,
  length: number,
): string =>
  Array.from({ length }, () => {
    const letters = alphabets[alphabet];
    return letters.charAt(Math.floor(next() * letters.length));
  }).join('');
