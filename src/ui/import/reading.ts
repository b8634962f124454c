import { useSyncExternalStore } from 'react';
import type { FolderProgress } from './read-folder.ts';

/** A folder that is being read. */
export interface Reading extends FolderProgress {
  readonly cancel: () => void;
}

let current: Reading | undefined;
const listeners = new Set<() => void>();

const change = (next: Reading | undefined): void => {
  current = next;
  for (const listener of listeners) listener();
};

/** Begins to read a folder; a reading that is still going on is cancelled. */
export const startReading = (): {
  readonly signal: AbortSignal;
  readonly report: (progress: FolderProgress) => void;
  readonly end: () => void;
} => {
  current?.cancel();
  const controller = new AbortController();
  const isCurrent = (): boolean => current?.cancel === cancel;
  const cancel = (): void => {
    controller.abort();
    if (isCurrent()) change(undefined);
  };
  change({ seen: 0, read: 0, cancel });
  return {
    signal: controller.signal,
    report: (progress) => {
      if (isCurrent()) change({ ...progress, cancel });
    },
    end: () => {
      if (isCurrent()) change(undefined);
    },
  };
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The folder that is being read; undefined if none is. */
export const useReading = (): Reading | undefined => useSyncExternalStore(subscribe, () => current);
