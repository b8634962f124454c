import { useSyncExternalStore } from 'react';

let query: MediaQueryList | undefined;

/** Asked once: it is read at every render. */
const coarse = (): MediaQueryList => {
  query ??= window.matchMedia('(pointer: coarse)');
  return query;
};

const watch = (changed: () => void): (() => void) => {
  const watched = coarse();
  watched.addEventListener('change', changed);
  return () => watched.removeEventListener('change', changed);
};

/** Whether the user points with a finger: nothing can be dropped then, and there may be no keyboard. */
export const useTouch = (): boolean => useSyncExternalStore(watch, () => coarse().matches);
