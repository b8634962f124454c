import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Document } from '../../../core/index.ts';
import type { Origin } from '../work.ts';
import type { StoredDrafts } from './read-drafts.ts';
import type { StoredHistory } from './stored-history.ts';

/** A recent configuration: its settings and the data that the list shows. */
export interface ShelfEntry {
  readonly id: string;
  /** Version of this entry; every write changes it. */
  readonly stamp: string;
  readonly name: string;
  readonly origin: Origin;
  /** Times in milliseconds since 1970. */
  readonly created: number;
  readonly edited: number;
  readonly settings: Document;
  readonly drafts: StoredDrafts;
}

/** The undo steps of an entry, stored separately so that listing entries does not read them. */
interface ShelfHistory {
  readonly id: string;
  readonly history: StoredHistory;
}

interface ShelfSchema extends DBSchema {
  entries: { key: string; value: ShelfEntry; indexes: { edited: number } };
  histories: { key: string; value: ShelfHistory };
}

/** Maximum number of entries; the entry that was edited longest ago is deleted first. */
export const shelfLimit = 50;

let opening: Promise<IDBPDatabase<ShelfSchema>> | undefined;

const openShelf = (): Promise<IDBPDatabase<ShelfSchema>> =>
  openDB<ShelfSchema>('waybill', 1, {
    upgrade: (database) => {
      database.createObjectStore('entries', { keyPath: 'id' }).createIndex('edited', 'edited');
      database.createObjectStore('histories', { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => {
      // Closes the database so that a newer Waybill in another tab can upgrade it.
      opening = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: () => {
      opening = undefined;
    },
  });

/** Opens the database once; a failed opening is retried at the next call. */
const shelf = async (): Promise<IDBPDatabase<ShelfSchema>> => {
  // Async, because a browser without IndexedDB throws synchronously.
  opening ??= (async () => openShelf())();
  try {
    return await opening;
  } catch (reason) {
    opening = undefined;
    throw reason;
  }
};

const both = async () => (await shelf()).transaction(['entries', 'histories'], 'readwrite');

type Transaction = Awaited<ReturnType<typeof both>>;

const removeOldest = async (transaction: Transaction, keep: string): Promise<void> => {
  const entries = transaction.objectStore('entries');
  const excess = (await entries.count()) - shelfLimit;
  if (excess <= 0) return;
  const oldest = (await entries.index('edited').getAllKeys()).filter((id) => id !== keep);
  for (const id of oldest.slice(0, excess)) {
    await entries.delete(id);
    await transaction.objectStore('histories').delete(id);
  }
};

/**
 * Writes an entry with its history. If another tab has written the entry since (its stamp is not in
 * `known`), the work becomes a new entry with the id `spare`. Returns the id.
 */
export const putEntry = async (
  entry: ShelfEntry,
  history: StoredHistory,
  { known, spare }: { readonly known: readonly string[]; readonly spare: string },
): Promise<string> => {
  const transaction = await both();
  const entries = transaction.objectStore('entries');
  const stored = await entries.get(entry.id);
  const id = stored === undefined || known.includes(stored.stamp) ? entry.id : spare;
  const created = id === entry.id ? (stored?.created ?? entry.created) : entry.created;
  await entries.put({ ...entry, id, created });
  await transaction.objectStore('histories').put({ id, history });
  await removeOldest(transaction, id);
  await transaction.done;
  return id;
};

/**
 * Reads an entry and its history; the history may have been written by another version of Waybill.
 */
export const getEntry = async (
  id: string,
): Promise<{ readonly entry: ShelfEntry; readonly history: unknown } | undefined> => {
  const database = await shelf();
  const transaction = database.transaction(['entries', 'histories']);
  const entry = await transaction.objectStore('entries').get(id);
  const history = await transaction.objectStore('histories').get(id);
  return entry && { entry, history: history?.history };
};

/** All entries, the most recently edited first. */
export const listEntries = async (): Promise<readonly ShelfEntry[]> =>
  (await (await shelf()).getAllFromIndex('entries', 'edited')).toReversed();

/** Deletes an entry and returns a function that restores it. */
export const removeEntry = async (id: string): Promise<() => Promise<void>> => {
  const transaction = await both();
  const entries = transaction.objectStore('entries');
  const histories = transaction.objectStore('histories');
  const entry = await entries.get(id);
  const history = await histories.get(id);
  await entries.delete(id);
  await histories.delete(id);
  await transaction.done;
  return async () => {
    const again = await both();
    if (entry) await again.objectStore('entries').put(entry);
    if (history) await again.objectStore('histories').put(history);
    await again.done;
  };
};
