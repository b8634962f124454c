import { useCallback } from 'react';
import type { Locale, Text } from '../../core/index.ts';
import { useView } from '../state/index.ts';
import type { Key } from './en.ts';
import { translate, type Values } from './translate.ts';

export type { Key } from './en.ts';
export { translate, type Values } from './translate.ts';

/** The language on show. */
export const useLocale = (): Locale => useView((view) => view.locale);

/** Says a message of the interface in the language on show. */
export type Say = (key: Key, values?: Values) => string;

/** The interface's words in the language on show. */
export const useText = (): Say => {
  const locale = useLocale();
  return useCallback((key, values) => translate(locale, key, values), [locale]);
};

/** Picks the language on show from a text of the core. */
export const useWords = (): ((text: Text) => string) => {
  const locale = useLocale();
  return useCallback((text) => text[locale], [locale]);
};
