import { useSyncExternalStore } from 'react';
import { afterPaint } from './after-paint.ts';
import { type State, store } from './store.ts';

/** The state when the last frame was painted. */
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
 * A value derived from the state that may be updated one frame late. After a key press only the
 * field and the open file update at once; counts and lists update after that frame is painted.
 * `select` must return the same object for the same state.
 */
export const useSettled = <T>(select: (state: State) => T): T =>
  // Without listeners `settled` is not updated, so the newest state is read.
  useSyncExternalStore(subscribe, () => select(listeners.size === 0 ? store.getState() : settled));
