import type { Locale, Text } from '../../core/index.ts';

const locales = ['en', 'zh-CN'] as const satisfies readonly Locale[];

/** Texts that the build has moved into one chunk per language. */
export interface TextTable {
  /** The text of a number; in a language that is not loaded yet it is in the other one. */
  readonly at: (number: number) => Text;
  /**
   * A function that returns one text after the other; the numbers are given as the first and the
   * last one of each unbroken run.
   */
  readonly inOrder: (runs: readonly number[]) => () => Text;
  /** Loads a language; rejects when its chunk cannot be fetched. */
  readonly load: (locale: Locale) => Promise<void>;
}

/**
 * A table whose chunks are fetched by `fetch`. Field declarations of a built page import this
 * module, so it must import only types from the core.
 */
export const textTable = (
  fetch: (locale: Locale) => Promise<{ texts: readonly string[] }>,
): TextTable => {
  const loaded = new Map<Locale, readonly string[]>();
  const textOf = (locale: Locale, number: number): string => {
    for (const each of [locale, ...locales]) {
      const text = loaded.get(each)?.[number];
      if (text !== undefined) return text;
    }
    return '';
  };
  const at = (number: number): Text => ({
    get en() {
      return textOf('en', number);
    },
    get 'zh-CN'() {
      return textOf('zh-CN', number);
    },
  });
  return {
    at,
    inOrder: (runs) => {
      let run = 0;
      let next = runs[0] ?? 0;
      return () => {
        const number = next;
        if (next === runs[run + 1]) {
          run += 2;
          next = runs[run] ?? 0;
        } else next++;
        return at(number);
      };
    },
    load: async (locale) => {
      if (!loaded.has(locale)) loaded.set(locale, (await fetch(locale)).texts);
    },
  };
};
