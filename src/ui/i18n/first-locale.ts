import type { Locale } from '../../core/index.ts';

const key = 'waybill.locale';

const stored = (): string | null => {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // If the browser forbids storage, the language follows the browser.
    return null;
  }
};

/**
 * The language in which the page probably opens: the one shown last, else the browser's. It imports
 * nothing, because it is read before the other modules have loaded.
 */
export const firstLocale = (): Locale => {
  const last = stored();
  if (last === 'en' || last === 'zh-CN') return last;
  return browserLocale();
};

/** The language of the browser. */
export const browserLocale = (): Locale =>
  navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

/** Stores the language shown for the next visit. */
export const rememberLocale = (locale: Locale): void => {
  try {
    window.localStorage.setItem(key, locale);
  } catch {
    // Without storage the next visit loads its texts a little later.
  }
};
