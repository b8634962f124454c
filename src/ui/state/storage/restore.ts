import { changedPaths } from '../../../core/index.ts';
import { beginning } from '../history.ts';
import { notify, setView, store } from '../store.ts';
import { strings } from '../strings.ts';
import { newId, newWork } from '../work.ts';
import {
  keep,
  key,
  loadShelving,
  markShelved,
  noteLeftWork,
  probeStorage,
  reportFailure,
  shelveLeftWork,
} from './keeping.ts';
import { type ReadKept, readKept, withKept } from './kept.ts';
import { readText, removeText, type StorageName, writeText } from './web-storage.ts';

const damagedKey = 'waybill.damaged';

const setAside = (name: StorageName, text: string): void => {
  // Without room for the copy the damaged text stays where it is until the next change is kept.
  if (writeText(name, damagedKey, text)) removeText(name, key);
};

const take = (name: StorageName): Extract<ReadKept, { ok: true }> | undefined => {
  const text = readText(name, key);
  if (text === undefined) return undefined;
  const kept = readKept(text);
  if (kept.ok) return kept;
  setAside(name, text);
  notify(strings.damaged, { tone: 'warning' });
  return undefined;
};

/** Gives the one slot of older versions an id, with which it becomes an entry of the shelf. */
const migrate = (): void => {
  const text = readText('localStorage', key);
  const kept = text === undefined ? undefined : readKept(text);
  if (text === undefined || !kept?.ok || kept.work) return;
  const edited = changedPaths(kept.config).length > 0 ? Date.now() : 0;
  const work = { ...newWork('own', edited), stamps: [newId()] };
  writeText('localStorage', key, withKept(text, { work }) ?? text);
  // The same work, which would become a second entry.
  if (readText('sessionStorage', key) === text) removeText('sessionStorage', key);
};

/**
 * Puts into the store what was kept: the work of this tab, else the work that was edited last.
 * It reads the synchronous stores only, so that the first paint waits for nothing. Says so when
 * something was lost; returns whether there was anything.
 */
export const restore = (): boolean => {
  probeStorage();
  markShelved(undefined);
  migrate();
  noteLeftWork();
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    const kept = take(name);
    if (!kept) continue;
    const work = kept.work ?? newWork('own', Date.now());
    store.setState({ history: beginning(kept.config, kept.described), drafts: kept.drafts, work });
    // A text that is on the shelf already need not be written again.
    if (work.stamps.length > 0) markShelved(store.getState());
    setView(kept.view);
    if (kept.problems.length > 0) notify(strings.partlyRead(kept.problems), { tone: 'warning' });
    if (kept.leftOut.length > 0) notify(strings.secretsLeftOut(kept.leftOut), { tone: 'warning' });
    return true;
  }
  return false;
};

/** Puts the stored undo steps behind the work that the page has begun with. */
const bringHistory = async (): Promise<void> => {
  const { takeEntry, continued, isOnShelf } = await loadShelving();
  const { work } = store.getState();
  const found = await takeEntry(work.id);
  const now = store.getState();
  if (now.work.id !== work.id) return;
  const current = found !== undefined && isOnShelf(found, now);
  const untouched = now.history.steps.length === 1 && now.work.edited === work.edited;
  if (found) store.setState({ history: continued(found.history, now.history) });
  markShelved(current && untouched ? store.getState() : undefined);
  if (!current) keep();
};

/** Opens the work that was edited last where no synchronous store has it. */
const openNewest = async (): Promise<void> => {
  const { listEntries, takeEntry } = await loadShelving();
  const [newest] = await listEntries();
  const found = newest && (await takeEntry(newest.id));
  const { history, work } = store.getState();
  // The user may have begun with something else in the meantime.
  if (!found || history.steps.length > 1 || work.edited > 0 || work.origin === 'link') return;
  store.setState(found);
  markShelved(found);
};

/** Brings the undo steps from the shelf, and left work to it; resolves when both are done. */
export const restoreFromShelf = async (restored: boolean): Promise<void> => {
  try {
    await shelveLeftWork();
    await (restored ? bringHistory() : openNewest());
  } catch {
    reportFailure('shelf');
  }
};
