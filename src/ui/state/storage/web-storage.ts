/**
 * The browser's two synchronous stores: session storage (this tab) and local storage (all tabs).
 */
export type StorageName = 'sessionStorage' | 'localStorage';

/** Undefined when the browser forbids storage; the property then throws or is null. */
const storage = (name: StorageName): Storage | undefined => {
  try {
    return window[name] ?? undefined;
  } catch {
    return undefined;
  }
};

/** Reads a stored text; undefined when there is none or reading is forbidden. */
export const readText = (name: StorageName, key: string): string | undefined => {
  try {
    return storage(name)?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Stores a text; returns false when storage is full or forbidden. */
export const writeText = (name: StorageName, key: string, text: string): boolean => {
  try {
    const target = storage(name);
    target?.setItem(key, text);
    return target !== undefined;
  } catch {
    return false;
  }
};

/** Removes a stored text. */
export const removeText = (name: StorageName, key: string): void => {
  try {
    storage(name)?.removeItem(key);
  } catch {
    // A store that cannot be written contains no text of Waybill.
  }
};

/** The stored keys that begin with a prefix. */
export const keysWith = (name: StorageName, prefix: string): readonly string[] => {
  try {
    return Object.keys(storage(name) ?? {}).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
};

/** Whether storage accepts and returns a text. */
export const canStore = (name: StorageName): boolean => {
  const key = 'waybill.probe';
  const stored = writeText(name, key, key) && readText(name, key) === key;
  removeText(name, key);
  return stored;
};
