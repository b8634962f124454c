import { watchKeys } from './keys.ts';

/** Restores and keeps the user's work; returns a function that ends it (for tests). */
export const startSession = (): (() => void) => {
  const stops = [watchKeys()];
  return () => {
    for (const stop of stops) stop();
  };
};
