import { useSyncExternalStore } from 'react';

let query: MediaQueryList | undefined;

/** The media query is created once, because it is read at every render. */
const coarse = (): MediaQueryList => {
  query ??= window.matchMedia('(pointer: coarse)');
  return query;
};

const watch = (changed: () => void): (() => void) => {
  const watched = coarse();
  watched.addEventListener('change', changed);
  return () => watched.removeEventListener('change', changed);
};

/** Whether the pointer is a finger: such a user cannot drop files and may have no keyboard. */
export const useTouch = (): boolean => useSyncExternalStore(watch, () => coarse().matches);
