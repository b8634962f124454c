import { useSyncExternalStore } from 'react';

/** How the reader likes the preview; kept for the next visit. */
export interface Preferences {
  /** Long lines are wrapped. */
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
    // Forbidden storage or a damaged text: the usual look.
  }
  const { wrap, beside, above } = Object(kept) as Readonly<Record<string, unknown>>; // Checked here.
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

/** Changes how the preview looks and keeps it. */
export const prefer = (change: Partial<Preferences>): void => {
  preferences = { ...current(), ...change };
  try {
    window.localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Without storage it lasts as long as the page.
  }
  for (const listener of listeners) listener();
};

/** How the reader likes the preview now. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, current);
