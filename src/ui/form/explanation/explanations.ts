import { useEffect } from 'react';
import type { Locale } from '../../../core/index.ts';
import { setPage, usePage } from '../../state/index.ts';
import { loadExplanations } from './explanation-texts.ts';

const load = async (locale: Locale): Promise<void> => {
  await loadExplanations(locale);
  setPage(({ explanations }) =>
    explanations.includes(locale) ? {} : { explanations: [...explanations, locale] },
  );
};

/** Loads the help texts of a language, and renders again once they are loaded. */
export const useExplanations = (locale: Locale): void => {
  usePage((page) => page.explanations);
  useEffect(() => {
    // May fail offline on a first visit: the form works without help texts, and the next language
    // switch retries.
    load(locale).catch(() => undefined);
  }, [locale]);
};
