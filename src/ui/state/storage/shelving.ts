import { documentOf, readDocument } from '../../../core/index.ts';
import type { Drafts } from '../draft.ts';
import { beginning, type History, present } from '../history.ts';
import { openDrafts } from '../open-drafts.ts';
import type { State } from '../store.ts';
import { newId, type Work } from '../work.ts';
import { readKept } from './kept.ts';
import { readDrafts } from './read-drafts.ts';
import { getEntry, putEntry, type ShelfEntry } from './shelf.ts';
import { storedDrafts } from './stored-drafts.ts';
import { continued, holds, readHistory, storedHistory } from './stored-history.ts';

export { listEntries, removeEntry, type ShelfEntry } from './shelf.ts';
export { continued } from './stored-history.ts';

/** The part of a tab's state that the shelf stores. */
export type Shelved = Pick<State, 'history' | 'drafts' | 'work'>;

const entryOf = (state: Shelved, stamp: string): ShelfEntry => {
  const decisions = present(state.history);
  return {
    id: state.work.id,
    stamp,
    name: decisions.base.project.name,
    origin: state.work.origin,
    created: Date.now(),
    edited: state.work.edited,
    settings: documentOf(decisions),
    drafts: storedDrafts(decisions, openDrafts(state)),
  };
};

/**
 * Writes a tab's work to the shelf; the last stamp becomes the entry's stamp. Returns the id of the
 * entry, which is new if another tab has written the entry since.
 */
export const shelve = (state: Shelved): Promise<string> => {
  const { stamps } = state.work;
  const options = { known: stamps, spare: newId() };
  return putEntry(entryOf(state, stamps.at(-1) ?? newId()), storedHistory(state.history), options);
};

/**
 * An entry's history; the current configuration comes from the entry, even if the history is
 * damaged.
 */
const historyOf = (entry: ShelfEntry, stored: unknown): History => {
  const start = beginning(readDocument(entry.settings).decisions);
  const history = readHistory(stored);
  return history ? continued(history, start) : start;
};

/** Reads an entry and its history from the shelf; undefined if there is no such entry. */
export const takeEntry = async (id: string): Promise<Shelved | undefined> => {
  const found = await getEntry(id);
  if (!found) return undefined;
  const { entry } = found;
  const history = historyOf(entry, found.history);
  const drafts: Drafts = readDrafts(entry.drafts, present(history));
  const work: Work = {
    id,
    origin: entry.origin,
    edited: entry.edited,
    stamps: [entry.stamp],
  };
  return { history, drafts, work };
};

/**
 * Whether the shelf contains the tab's work: its last version, or a later version by another tab
 * whose history contains the tab's configuration.
 */
export const isOnShelf = (found: Shelved, { history, work }: Shelved): boolean => {
  const [stamp] = found.work.stamps;
  if (stamp !== undefined && work.stamps.includes(stamp)) return stamp === work.stamps.at(-1);
  return holds(found.history, present(history));
};

/**
 * Moves a text from synchronous storage to the shelf, unless the shelf has it. Closing pages store
 * such texts because a database may not finish writing then.
 */
export const shelveText = async (text: string): Promise<void> => {
  const kept = readKept(text);
  if (!kept.ok || !kept.work || kept.work.edited === 0) return;
  const { work, drafts } = kept;
  const state = { history: beginning(kept.decisions, kept.described), drafts, work };
  const found = await takeEntry(work.id);
  if (found && isOnShelf(found, state)) return;
  const follows = found?.work.stamps.some((stamp) => work.stamps.includes(stamp));
  await shelve(
    found && follows ? { ...state, history: continued(found.history, state.history) } : state,
  );
};
