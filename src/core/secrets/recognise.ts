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
  /** The form of a provider's credential, not a guess from a name or a place. */
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

/** Two searches tell whether a text holds any certain shape; nearly none does. */
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

/** Texts without any of these hold no secret that can be recognised. */
const possible = /[=:/\s_.@-]|[A-Za-z0-9]{16}/;
const nothing: readonly SecretPart[] = [];

/** The secrets of a text, in its order and without overlaps. Linear in the text's length. */
export const secretParts = (text: string): readonly SecretPart[] =>
  text.length < 4 || !possible.test(text)
    ? nothing
    : merged([...certainParts(text), ...guessedParts(text)]);

/** Whether a text is a credential or holds one. */
export const looksSecret = (text: string): boolean => secretParts(text).length > 0;

/** The text with a placeholder where its secrets stood. */
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

/** A text that may be shown and written: whatever looks like a secret is replaced. */
export const withoutSecretText = (text: string): string => withoutParts(text, secretParts(text));
