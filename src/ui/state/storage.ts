import { whenIdle } from './after-paint.ts';
import { beginning } from './history.ts';
import { type ReadKept, readKept, writeKept } from './kept.ts';
import { currentConfig, currentDescribed, notify, setView, store } from './store.ts';
import { strings } from './strings.ts';

const key = 'waybill';
const damagedKey = 'waybill.damaged';

/** A tab's own work; a new tab starts with what was written last in any tab. */
const shelves = (): readonly Storage[] => {
  try {
    return [window.sessionStorage, window.localStorage];
  } catch {
    // A browser that forbids storage throws on the property itself.
    return [];
  }
};

const setAside = (shelf: Storage, text: string): void => {
  try {
    shelf.setItem(damagedKey, text);
    shelf.removeItem(key);
  } catch {
    // No room for the copy: the damaged text stays where it is until the next change is kept.
  }
};

const take = (shelf: Storage): Extract<ReadKept, { ok: true }> | undefined => {
  const text = shelf.getItem(key);
  if (text === null) return undefined;
  const kept = readKept(text);
  if (kept.ok) return kept;
  setAside(shelf, text);
  notify(strings.damaged, { tone: 'warning' });
  return undefined;
};

/** Puts what was kept into the store; says so when something of it was lost. */
export const restore = (): void => {
  for (const shelf of shelves()) {
    const kept = take(shelf);
    if (!kept) continue;
    store.setState({ history: beginning(kept.config, kept.described) });
    setView(kept.view);
    if (kept.problems.length > 0) notify(strings.partlyRead(kept.problems), { tone: 'warning' });
    return;
  }
};

let refused = false;

/** Writes the work down, for this tab and for the next new one. */
export const keep = (): void => {
  const text = writeKept(currentConfig(), store.getState().view, currentDescribed());
  try {
    for (const shelf of shelves()) shelf.setItem(key, text);
  } catch {
    // Full or forbidden; once is enough to know.
    if (!refused) notify(strings.notKept, { tone: 'warning' });
    refused = true;
  }
};

/** Pause in milliseconds before work is written down; leaving the page does not wait for it. */
const pause = 400;

/** Keeps the work a moment after each change and whenever the page is left. */
export const keepOnChange = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const stop = store.subscribe((state, before) => {
    if (state.history === before.history && state.view === before.view) return;
    timer ??= setTimeout(() => whenIdle(flush, pause), pause);
  });
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return () => {
    flush();
    stop();
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flush);
  };
};
