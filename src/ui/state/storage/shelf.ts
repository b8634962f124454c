import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Document } from '../../../core/index.ts';
import type { Origin } from '../work.ts';
import type { StoredDrafts } from './read-drafts.ts';
import type { StoredHistory } from './stored-history.ts';

/** One of the recent configurations: its decisions and what a list of them shows. */
export interface ShelfEntry {
  readonly id: string;
  /** The version of this entry; every write gives it a new one. */
  readonly stamp: string;
  readonly name: string;
  readonly origin: Origin;
  /** Times in milliseconds since 1970. */
  readonly created: number;
  readonly edited: number;
  readonly settings: Document;
  readonly drafts: StoredDrafts;
}

/** The undo steps of an entry; apart from it, so that a list does not read them. */
interface ShelfHistory {
  readonly id: string;
  readonly history: StoredHistory;
}

interface ShelfSchema extends DBSchema {
  entries: { key: string; value: ShelfEntry; indexes: { edited: number } };
  histories: { key: string; value: ShelfHistory };
}

/** How many configurations are kept; the one that was edited longest ago leaves first. */
export const shelfLimit = 50;

let opening: Promise<IDBPDatabase<ShelfSchema>> | undefined;

const openShelf = (): Promise<IDBPDatabase<ShelfSchema>> =>
  openDB<ShelfSchema>('waybill', 1, {
    upgrade: (database) => {
      database.createObjectStore('entries', { keyPath: 'id' }).createIndex('edited', 'edited');
      database.createObjectStore('histories', { keyPath: 'id' });
    },
    blocking: (_current, _blocked, event) => {
      // A newer Waybill in another tab must be able to raise the version.
      opening = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: () => {
      opening = undefined;
    },
  });

/** The database, opened once; a failed opening is tried again at the next question. */
const shelf = async (): Promise<IDBPDatabase<ShelfSchema>> => {
  // An async function, because a browser without IndexedDB throws at once.
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
 * Writes an entry with its history. Where another tab has written the entry since, which is when its
 * stamp is none of `known`, the work becomes an entry of its own under `spare`. Returns the id.
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

/** Reads an entry with its history, which is data of unknown age. */
export const getEntry = async (
  id: string,
): Promise<{ readonly entry: ShelfEntry; readonly history: unknown } | undefined> => {
  const database = await shelf();
  const transaction = database.transaction(['entries', 'histories']);
  const entry = await transaction.objectStore('entries').get(id);
  const history = await transaction.objectStore('histories').get(id);
  return entry && { entry, history: history?.history };
};

/** All entries, the one that was edited last first. */
export const listEntries = async (): Promise<readonly ShelfEntry[]> =>
  (await (await shelf()).getAllFromIndex('entries', 'edited')).toReversed();

/** Takes an entry off the shelf and returns a function that puts it back. */
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
