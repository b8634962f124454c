import { type Config, changedPaths, describedBy, type Text } from '../../../core/index.ts';
import { beginning, present } from '../history.ts';
import { currentConfig, dismissAbout, notify, setView, store } from '../store.ts';
import { strings } from '../strings.ts';
import { newWork, type Work } from '../work.ts';
import { forgetNewest, keep, loadShelving, markShelved, writeShelf } from './keeping.ts';
import type { ShelfEntry, Shelved } from './shelving.ts';

export type { ShelfEntry } from './shelving.ts';

/** Works that this page has left, with what storage does not hold of them: values of secrets. */
const left = new Map<string, Shelved>();

/** Keeps the work of this tab before another takes its place. */
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

/** The entry as the shelf has it, or as this page left it if no other tab has changed it since. */
const find = async (id: string): Promise<Shelved | undefined> => {
  const mine = left.get(id);
  try {
    const { takeEntry, continued } = await loadShelving();
    const found = await takeEntry(id);
    const [stamp] = found?.work.stamps ?? [];
    if (!mine || !found || stamp === undefined || !mine.work.stamps.includes(stamp))
      return found ?? mine;
    // The page may have left the work before its undo steps had arrived.
    const history = continued(found.history, mine.history);
    return { ...mine, history, work: { ...mine.work, stamps: [stamp] } };
  } catch {
    return mine;
  }
};

/** Lets this tab work on one of the recent configurations; the work of now is kept. */
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
  notify(strings.entryOpened(present(found.history).project.name), { about: 'opened' });
};

/** Offers the work that another configuration has taken the place of. */
const offer = (before: Shelved, lead: Text): void => {
  const { name } = present(before.history).project;
  notify(strings.keptAside(lead, name, Date.now() - before.work.edited), {
    about: 'opened',
    stays: true,
    action: { label: strings.openKept, run: () => void openEntry(before.work.id) },
  });
};

/** Begins work of its own with a shared configuration; earlier work is kept and offered. */
export const openShared = (config: Config): void => {
  if (changedPaths(config, currentConfig()).length === 0) {
    notify(strings.linkOpened, { about: 'opened' });
    return;
  }
  const before = leaveWork();
  enter(
    { history: beginning(config, describedBy(config)), drafts: {}, work: newWork('link') },
    false,
  );
  if (before.work.edited > 0) offer(before, strings.linkOpened);
  else notify(strings.linkOpened, { about: 'opened' });
};

/** The recent configurations, the one that was edited last first. */
export const recentEntries = async (): Promise<readonly ShelfEntry[]> => {
  keep();
  await writeShelf();
  return (await loadShelving()).listEntries();
};

/** Takes one of the recent configurations off the shelf; the returned function puts it back. */
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
