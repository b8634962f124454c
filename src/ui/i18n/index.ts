/**
 * How the page speaks two languages: each room has a `strings.ts` with its texts in both languages,
 * a function where a text takes values. A component calls `useSay()` once and says them:
 * `say(strings.more(count))`. A lazily loaded room brings its own texts.
 */

import { useCallback } from 'react';
import type { Locale, Text } from '../../core/index.ts';
import { useView } from '../state/index.ts';

export { apart } from './apart.ts';
export { commonStrings } from './common-strings.ts';

/** The language on show. */
export const useLocale = (): Locale => useView((view) => view.locale);

/** Picks the language on show from a text of the page or of the core. */
export type Say = (text: Text) => string;

/** Says texts in the language on show; stable until that changes. */
export const useSay = (): Say => {
  const locale = useLocale();
  return useCallback((text) => text[locale], [locale]);
};
