import { startEngine } from './engine-start.ts';
import { watchFilesLanguage } from './files-language.ts';
import { watchKeys } from './keys.ts';
import { watchLinks } from './link.ts';
import { keepOnChange, restore } from './storage.ts';
import { setView } from './store.ts';

/** Restores and keeps the user's work; returns a function that ends it (for tests). */
export const startSession = (): (() => void) => {
  setView({ locale: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en' });
  startEngine();
  restore();
  const stops = [watchFilesLanguage(), keepOnChange(), watchKeys(), watchLinks()];
  return () => {
    for (const stop of stops) stop();
  };
};
