import { useSyncExternalStore } from 'react';

/** CSS pixels of 1 rem, from the font size chosen in the browser. */
const remInPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

const watch = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

/** The window's width and its font size; both change with the zoom of the browser. */
export const useRoom = (): { readonly width: number; readonly rem: number } => {
  const width = useSyncExternalStore(watch, () => document.documentElement.clientWidth);
  const rem = useSyncExternalStore(watch, remInPixels);
  return { width, rem };
};
