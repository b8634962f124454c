import { useSyncExternalStore } from 'react';

/** The user's preview settings, stored for the next visit. */
export interface Preferences {
  /** Whether long lines are wrapped. */
  readonly wrap: boolean;
  /** Wanted width of the list beside the open file, in CSS pixels. */
  readonly beside: number | undefined;
  /** Wanted height of the list above the open file, in CSS pixels. */
  readonly above: number | undefined;
}

const key = 'waybill.preview';

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

const read = (): Preferences => {
  let kept: unknown;
  try {
    kept = JSON.parse(window.localStorage.getItem(key) ?? '{}');
  } catch {
    // Storage is forbidden or the text is damaged: the defaults apply.
  }
  // The fields are checked here.
  const { wrap, beside, above } = Object(kept) as Readonly<Record<string, unknown>>;
  return { wrap: wrap === true, beside: sizeOf(beside), above: sizeOf(above) };
};

let preferences: Preferences | undefined;
const listeners = new Set<() => void>();

const current = (): Preferences => {
  preferences ??= read();
  return preferences;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes and stores the preview settings. */
export const prefer = (change: Partial<Preferences>): void => {
  preferences = { ...current(), ...change };
  try {
    window.localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Without storage the settings last until the page is closed.
  }
  for (const listener of listeners) listener();
};

/** The current preview settings. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, current);
