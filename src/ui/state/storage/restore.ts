import { changedDecisions } from '../../../core/index.ts';
import { beginning } from '../history.ts';
import { notify } from '../notices.ts';
import { setView, store } from '../store.ts';
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
  // If there is no room for the copy, the damaged text stays until the next change is saved.
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

/**
 * Gives the single storage slot of older versions an id, so that it becomes an entry of the shelf.
 */
const migrate = (): void => {
  const text = readText('localStorage', key);
  const kept = text === undefined ? undefined : readKept(text);
  if (text === undefined || !kept?.ok || kept.work) return;
  const edited = changedDecisions(kept.decisions).length > 0 ? Date.now() : 0;
  const work = { ...newWork('own', edited), stamps: [newId()] };
  writeText('localStorage', key, withKept(text, { work }) ?? text);
  // The session storage has the same work, which would become a second entry.
  if (readText('sessionStorage', key) === text) removeText('sessionStorage', key);
};

/**
 * Restores the stored work: this tab's work, otherwise the work edited last. It reads only the
 * synchronous stores, so that the first paint waits for nothing. Reports losses; returns whether
 * there was stored work.
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
    store.setState({
      history: beginning(kept.decisions, kept.described),
      drafts: kept.drafts,
      work,
    });
    // This version is already on the shelf and need not be written again.
    if (work.stamps.length > 0) markShelved(store.getState());
    setView(kept.view);
    if (kept.problems.length > 0) notify(strings.partlyRead(kept.problems), { tone: 'warning' });
    if (kept.leftOut.length > 0) notify(strings.secretsLeftOut(kept.leftOut), { tone: 'warning' });
    return true;
  }
  return false;
};

/** Adds the stored undo steps to the history that the page started with. */
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

/** Opens the work that was edited last when the synchronous stores are empty. */
const openNewest = async (): Promise<void> => {
  const { listEntries, takeEntry } = await loadShelving();
  const [newest] = await listEntries();
  const found = newest && (await takeEntry(newest.id));
  const { history, work } = store.getState();
  // The user may have started other work meanwhile.
  if (!found || history.steps.length > 1 || work.edited > 0 || work.origin === 'link') return;
  store.setState(found);
  markShelved(found);
};

/**
 * Loads the undo steps from the shelf and moves work of closed pages to the shelf; resolves when
 * both are done.
 */
export const restoreFromShelf = async (restored: boolean): Promise<void> => {
  try {
    await shelveLeftWork();
    await (restored ? bringHistory() : openNewest());
  } catch {
    reportFailure('shelf');
  }
};
