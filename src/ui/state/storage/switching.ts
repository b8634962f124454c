import { type Decisions, describedBy, type Text } from '../../../core/index.ts';
import { beginning, present } from '../history.ts';
import { dismissAbout, notify } from '../notices.ts';
import { alike } from '../shown.ts';
import { currentDecisions, setView, store } from '../store.ts';
import { newWork, type Work } from '../work.ts';
import { forgetNewest, keep, loadShelving, markShelved, writeShelf } from './keeping.ts';
import type { ShelfEntry, Shelved } from './shelving.ts';
import { strings } from './switching-strings.ts';

export type { ShelfEntry } from './shelving.ts';

/** Work that this page has left, including the secret values, which are not stored. */
const left = new Map<string, Shelved>();

/** Saves the work of this tab before it is replaced. */
const leaveWork = (): Shelved => {
  keep();
  const { history, drafts, work } = store.getState();
  const state = { history, drafts, work };
  if (work.edited > 0) left.set(work.id, state);
  return state;
};

const enter = (state: Shelved, onShelf: boolean): void => {
  store.setState(state);
  markShelved(onShelf ? state : undefined);
  for (const about of ['opened', 'forked']) dismissAbout(about);
};

/** The entry from the shelf, or as this page left it if no other tab has changed it since. */
const find = async (id: string): Promise<Shelved | undefined> => {
  const mine = left.get(id);
  try {
    const { takeEntry, continued } = await loadShelving();
    const found = await takeEntry(id);
    const [stamp] = found?.work.stamps ?? [];
    if (!mine || !found || stamp === undefined || !mine.work.stamps.includes(stamp))
      return found ?? mine;
    // The page may have left the work before its undo steps were loaded.
    const history = continued(found.history, mine.history);
    return { ...mine, history, work: { ...mine.work, stamps: [stamp] } };
  } catch {
    return mine;
  }
};

/** Opens a recent configuration in this tab; the current work is saved. */
export const openEntry = async (id: string): Promise<void> => {
  leaveWork();
  await writeShelf();
  const found = await find(id);
  if (!found) {
    notify(strings.entryMissing, { tone: 'error' });
    return;
  }
  enter(found, true);
  setView({ dialog: undefined });
  notify(strings.entryOpened(present(found.history).base.project.name), { about: 'opened' });
};

/** Offers to return to the work that was replaced. */
const offer = (before: Shelved, lead: Text): void => {
  const { name } = present(before.history).base.project;
  notify(strings.keptAside(lead, name, Date.now() - before.work.edited), {
    about: 'opened',
    stays: true,
    action: { label: strings.openKept, run: () => void openEntry(before.work.id) },
  });
};

/** Starts separate work with a shared configuration; the earlier work is saved and offered. */
export const openShared = (decisions: Decisions): void => {
  if (alike(decisions, currentDecisions())) {
    notify(strings.linkOpened, { about: 'opened' });
    return;
  }
  const before = leaveWork();
  enter(
    {
      history: beginning(decisions, describedBy(decisions.base)),
      drafts: {},
      work: newWork('link'),
    },
    false,
  );
  if (before.work.edited > 0) offer(before, strings.linkOpened);
  else notify(strings.linkOpened, { about: 'opened' });
};

/** The recent configurations, the most recently edited first. */
export const recentEntries = async (): Promise<readonly ShelfEntry[]> => {
  keep();
  await writeShelf();
  return (await loadShelving()).listEntries();
};

/** Deletes a recent configuration; the returned function restores it. */
export const removeRecent = async (id: Work['id']): Promise<() => Promise<void>> => {
  const putBack = await (await loadShelving()).removeEntry(id);
  forgetNewest(id);
  const before = left.get(id);
  left.delete(id);
  return async () => {
    await putBack();
    if (before) left.set(id, before);
  };
};
