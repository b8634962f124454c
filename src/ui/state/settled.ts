import { useSyncExternalStore } from 'react';
import { afterPaint } from './after-paint.ts';
import { type State, store } from './store.ts';

/** The state as it was when the last frame had been painted. */
let settled = store.getState();
let cancel: (() => void) | undefined;
let leave: (() => void) | undefined;
const listeners = new Set<() => void>();

const settle = (): void => {
  cancel = undefined;
  if (settled === store.getState()) return;
  settled = store.getState();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    settled = store.getState();
    leave = store.subscribe(() => {
      cancel ??= afterPaint(settle);
    });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    leave?.();
    cancel?.();
    cancel = undefined;
  };
};

/**
 * Something that follows from the state and may come one frame late. A key press is answered by the
 * field, the open file and nothing else; what merely counts or lists follows when that is painted.
 * `select` must return the same object for the same state.
 */
export const useSettled = <T>(select: (state: State) => T): T =>
  // Before anyone listens nothing follows the store, so the newest state is read.
  useSyncExternalStore(subscribe, () => select(listeners.size === 0 ? store.getState() : settled));
