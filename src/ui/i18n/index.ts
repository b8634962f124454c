/**
 * Translation: each room has a `strings.ts` with its texts in both languages; a text with values is
 * a function. A component calls `useSay()` once and renders `say(strings.more(count))`. The texts
 * of a lazily loaded room are loaded with it.
 */

import { useCallback } from 'react';
import type { Locale, Text } from '../../core/index.ts';
import { useView } from '../state/index.ts';

export { apart } from './apart.ts';
export { commonStrings } from './common-strings.ts';

/** The current language of the page. */
export const useLocale = (): Locale => useView((view) => view.locale);

/** Returns a text of the page or of the core in the current language. */
export type Say = (text: Text) => string;

/**
 * Returns the function that picks the current language; the same function until the language
 * changes.
 */
export const useSay = (): Say => {
  const locale = useLocale();
  return useCallback((text) => text[locale], [locale]);
};
