/** The two synchronous stores of the browser: of this tab, and of all tabs. */
export type StorageName = 'sessionStorage' | 'localStorage';

/** Undefined where the browser forbids storage: the property then throws or holds null. */
const storage = (name: StorageName): Storage | undefined => {
  try {
    return window[name] ?? undefined;
  } catch {
    return undefined;
  }
};

/** A stored text; undefined where there is none or reading is forbidden. */
export const readText = (name: StorageName, key: string): string | undefined => {
  try {
    return storage(name)?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Stores a text; false where storage is full or forbidden. */
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
    // A store that cannot be written holds nothing of Waybill either.
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

/** Whether a text can be stored and read again. */
export const canStore = (name: StorageName): boolean => {
  const key = 'waybill.probe';
  const stored = writeText(name, key, key) && readText(name, key) === key;
  removeText(name, key);
  return stored;
};
