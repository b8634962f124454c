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

/** Fetches the explanations of a language, and renders again when they are there. */
export const useExplanations = (locale: Locale): void => {
  usePage((page) => page.explanations);
  useEffect(() => {
    // Offline on a first visit: the form works without them, and the next language switch retries.
    load(locale).catch(() => undefined);
  }, [locale]);
};
