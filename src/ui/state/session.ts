import { browserLocale } from '../i18n/first-locale.ts';
import { afterPaint } from './after-paint.ts';
import { startEngine } from './engine-start.ts';
import { watchFilesLanguage } from './files-language.ts';
import { watchKeys } from './keys.ts';
import { watchLocale } from './language.ts';
import { watchLinks, watchPlaces } from './link.ts';
import { keepOnChange, restore, restoreFromShelf, writeAfter } from './storage/index.ts';
import { setView } from './store.ts';

/**
 * Restores the user's work and saves later changes; returns a function that ends the session (for
 * tests).
 */
export const startSession = (): (() => void) => {
  setView({ locale: browserLocale() });
  startEngine();
  const restored = restore();
  const stops = [
    watchFilesLanguage(),
    keepOnChange(),
    watchKeys(),
    watchPlaces(),
    watchLinks(),
    watchLocale(),
  ];
  writeAfter(
    new Promise((resolve) => {
      afterPaint(() => resolve(restoreFromShelf(restored)));
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
};
