import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import { defaultDecisions } from '../../../core/index.ts';
import { beginning } from '../history.ts';
import { startSession } from '../session.ts';
import { writeShelf } from '../storage/index.ts';
import { loadWriter } from '../storage/keeping.ts';
import { recentEntries, removeRecent } from '../storage/switching.ts';
import { store } from '../store.ts';
import { firstView } from '../view.ts';
import { newWork } from '../work.ts';

/** Ends the running session. */
let stop = (): void => undefined;

/** Resets the store, as closing the page does. */
export const forgetState = () =>
  store.setState({
    history: beginning(defaultDecisions),
    drafts: {},
    work: newWork('own'),
    view: firstView,
    notices: [],
  });

/** Ends the session and lets pending database writes finish. */
export const leave = async () => {
  stop();
  await writeShelf();
};

/** Ends the session and starts another, as a reload does. */
export const reload = async () => {
  await leave();
  forgetState();
  stop = startSession();
};

/** English texts of the shown notices. */
export const noticeTexts = () => store.getState().notices.map(({ text }) => text.en);

/** Closes the tab: the session storage is deleted. */
export const closeTab = async () => {
  await leave();
  window.sessionStorage.clear();
  forgetState();
};

/** Opens the page with this fragment of the address. */
export const openTab = (hash = '') => {
  window.history.replaceState(null, '', `/${hash}`);
  stop = startSession();
};

/** Names of the recent configurations, the newest first. */
export const entryNames = async () => (await recentEntries()).map(({ name }) => name);

/** Starts each test of the file in a new tab of a browser without stored work. */
export const startInNewTab = (): void => {
  beforeAll(loadWriter);

  beforeEach(async () => {
    for (const { id } of await recentEntries()) await removeRecent(id);
    window.sessionStorage.clear();
    window.localStorage.clear();
    forgetState();
    openTab();
  });

  afterEach(leave);
};
