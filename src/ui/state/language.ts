import { type Locale, locales } from '../../core/index.ts';
import { rememberLocale } from '../i18n/first-locale.ts';
import { loadTexts } from '../i18n/page-texts.ts';
import { whenIdle } from './after-paint.ts';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';
import { setView, store } from './store.ts';

/** Milliseconds after which a page that is never idle loads the texts of the other language. */
const longestWait = 5000;

/** Shows the page in a language once its texts are loaded; a failure is reported. */
export const showLocale = async (locale: Locale): Promise<void> => {
  try {
    await loadTexts(locale);
    reportLoaded('texts');
    setView({ locale });
  } catch {
    reportMissing('texts', () => showLocale(locale), reloadPage);
  }
};

/**
 * Stores the language of the page for the next visit, and loads the other language when the page is
 * idle: the search finds names in both. Returns a function that stops it.
 */
export const watchLocale = (): (() => void) => {
  rememberLocale(store.getState().view.locale);
  whenIdle(() => {
    // A failure is harmless: the page has the texts of its own language.
    for (const locale of locales) loadTexts(locale).catch(() => undefined);
  }, longestWait);
  return store.subscribe(({ view }, before) => {
    if (view.locale !== before.view.locale) rememberLocale(view.locale);
  });
};
