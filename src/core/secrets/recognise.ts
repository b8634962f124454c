import {
  isPlainFind,
  isSample,
  namedSecrets,
  type TextRange,
  urlPasswords,
} from './assignments.ts';
import { certainShapes, guessedShapes, type Shape } from './shapes.ts';
import { placeholder } from './values.ts';

/** A part of a text that is a secret. */
export interface SecretPart extends TextRange {
  /**
   * True for the exact form of a provider's credential; false for a guess from a name or a
   * position.
   */
  readonly certain: boolean;
}

interface Compiled {
  readonly id: string;
  readonly pattern: RegExp;
}

const compiled = ({ id, form, flags }: Shape): Compiled => ({
  id,
  pattern: new RegExp(form, `gd${flags ?? ''}`),
});

const certain = certainShapes.map(compiled);
const guessed = guessedShapes.map(compiled);
const anyOf = (shapes: readonly Shape[], flags: string): RegExp =>
  new RegExp(
    shapes
      .filter((shape) => (shape.flags ?? '') === flags)
      .map(({ form }) => form.replaceAll('?<secret>', ''))
      .join('|'),
    flags,
  );

/**
 * Two searches are enough to see that a text contains no certain shape, which is the usual case.
 */
const anyCertain = [anyOf(certainShapes, ''), anyOf(certainShapes, 'i')];

const rangesOf = (
  text: string,
  { id, pattern }: Compiled,
  isPlain: (id: string, value: string) => boolean,
): readonly TextRange[] =>
  [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const range = indices?.groups?.['secret'] ?? indices?.[0];
    if (range === undefined) return [];
    const [start, end] = range;
    return isPlain(id, text.slice(start, end)) ? [] : [{ start, end }];
  });

const certainParts = (text: string): readonly SecretPart[] =>
  anyCertain.some((pattern) => pattern.test(text))
    ? certain.flatMap((shape) =>
        rangesOf(text, shape, (_, value) => isSample(value)).map((range) => ({
          ...range,
          certain: true,
        })),
      )
    : [];

const guessedParts = (text: string): readonly SecretPart[] =>
  [
    ...namedSecrets(text),
    ...(text.includes('://') ? urlPasswords(text) : []),
    ...guessed.flatMap((shape) => rangesOf(text, shape, isPlainFind)),
  ].map((range) => ({ ...range, certain: false }));

const merged = (parts: readonly SecretPart[]): readonly SecretPart[] => {
  const sorted = parts
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  const result: SecretPart[] = [];
  for (const part of sorted) {
    const before = result.at(-1);
    if (before === undefined || part.start >= before.end) {
      result.push(part);
      continue;
    }
    const end = Math.max(before.end, part.end);
    result[result.length - 1] = {
      start: before.start,
      end,
      certain: before.certain || part.certain,
    };
  }
  return result;
};

/** A text without any of these characters contains no recognisable secret. */
const possible = /[=:/\s_.@-]|[A-Za-z0-9]{16}/;
const nothing: readonly SecretPart[] = [];

/**
 * The secrets of a text, in text order and without overlaps. The time is linear in the length of
 * the text.
 */
export const secretParts = (text: string): readonly SecretPart[] =>
  text.length < 4 || !possible.test(text)
    ? nothing
    : merged([...certainParts(text), ...guessedParts(text)]);

/** Whether a text contains a secret. */
export const looksSecret = (text: string): boolean => secretParts(text).length > 0;

/** The text with the given parts replaced by a placeholder. */
export const withoutParts = (
  text: string,
  parts: readonly TextRange[],
  stand: string = placeholder,
): string => {
  let rest = '';
  let from = 0;
  for (const { start, end } of parts) {
    rest += text.slice(from, start) + stand;
    from = end;
  }
  return rest + text.slice(from);
};

/** A text that may be shown and written: all recognised secrets are replaced. */
export const withoutSecretText = (text: string): string => withoutParts(text, secretParts(text));
