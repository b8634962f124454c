import { whenIdle } from '../after-paint.ts';
import { dismissAbout, notify } from '../notices.ts';
import { type State, store } from '../store.ts';
import { strings } from '../strings.ts';
import { newId } from '../work.ts';
import { readKept, withKept } from './kept.ts';
import type { Shelved } from './shelving.ts';
import { canStore, keysWith, readText, removeText, writeText } from './web-storage.ts';

/**
 * Storage key: in session storage the work of this tab, in local storage the work that was edited
 * last in any tab.
 */
export const key = 'waybill';

/**
 * Prefix of the keys (followed by an id) under which a closing page stores work until it is on the
 * shelf.
 */
const unsavedPrefix = 'waybill.unsaved.';

/** The code for the database is loaded after the form. */
export const loadShelving = () => import('./shelving.ts');

/** The version of this tab's work that is on the shelf; undefined when unknown. */
let onShelf: Pick<State, 'history' | 'drafts'> | undefined;

/** Records which version of this tab's work is on the shelf. */
export const markShelved = (state: typeof onShelf): void => {
  onShelf = state && { history: state.history, drafts: state.drafts };
};

const isNew = ({ history, drafts, work }: State): boolean =>
  work.edited > 0 && (history !== onShelf?.history || drafts !== onShelf.drafts);

/** Work to be written to the shelf, by id. */
const waiting = new Map<string, Shelved>();

let failures: ReadonlySet<'web' | 'shelf'> = new Set();

/** Reports once which part of the work this browser does not store. */
export const reportFailure = (part: 'web' | 'shelf'): void => {
  if (failures.has(part)) return;
  failures = new Set([...failures, part]);
  const text =
    failures.size > 1
      ? strings.notKept
      : part === 'web'
        ? strings.onlyOnShelf
        : strings.shelfMissing;
  notify(text, { tone: 'warning', about: 'storage', stays: true });
};

/** Removes the message about the shelf after the shelf has answered. */
const reportShelf = (): void => {
  if (!failures.has('shelf')) return;
  failures = new Set([...failures].filter((part) => part !== 'shelf'));
  dismissAbout('storage');
};

/** Reports at startup when the browser forbids storage. */
export const probeStorage = (): void => {
  failures = new Set();
  if (!canStore('sessionStorage') || !canStore('localStorage')) reportFailure('web');
};

/**
 * The text for local storage, which holds the work edited last; a tab without edits changes only
 * the view in it.
 */
const textForAll = (state: State, text: string, edited: boolean): string => {
  const before = readText('localStorage', key);
  if (before === undefined || edited) return text;
  const kept = readKept(before);
  if (!kept.ok) return before;
  const last = kept.work?.stamps.at(-1) ?? '';
  const replaceable = state.work.stamps.includes(last) || kept.work?.edited === 0;
  return replaceable ? text : (withKept(before, { view: state.view }) ?? before);
};

let writer: typeof import('./kept-text.ts') | undefined;

/**
 * Secret recognition is needed to write the work, not to read it, so it is loaded after the form.
 */
export const loadWriter = async (): Promise<void> => {
  writer ??= await import('./kept-text.ts');
};

const writeTexts = (edited: boolean): void => {
  if (writer === undefined) {
    void loadWriter().then(
      () => writeTexts(edited),
      () => reportFailure('web'),
    );
    return;
  }
  const state = store.getState();
  const text = writer.writeKept(state);
  const inTab = writeText('sessionStorage', key, text);
  const forAll = writeText('localStorage', key, textForAll(state, text, edited));
  if (!inTab || !forAll) reportFailure('web');
};

/** Sets the stamp of the next version before that version is stored. */
const stampNext = (): void =>
  store.setState(({ work }) => ({ work: { ...work, stamps: [...work.stamps, newId()] } }));

/** Records the shelf's answer: the id of the entry and the stored stamp. */
const shelved = (written: Shelved, id: string): void => {
  reportShelf();
  if (!waiting.has(written.work.id)) removeText('localStorage', unsavedPrefix + written.work.id);
  const stamp = written.work.stamps.at(-1);
  const { work } = store.getState();
  if (work.id !== written.work.id || stamp === undefined) return;
  const later = work.stamps.slice(work.stamps.indexOf(stamp));
  store.setState({ work: { ...work, id, stamps: later } });
  markShelved(written);
  const forked = id !== written.work.id;
  if (forked) notify(strings.forked, { about: 'forked' });
  writeTexts(forked);
};

/** Replaces deleted work in local storage by the work of this tab. */
export const forgetNewest = (id: string): void => {
  const text = readText('localStorage', key);
  const kept = text === undefined ? undefined : readKept(text);
  if (kept?.ok && kept.work?.id === id) writeTexts(true);
  removeText('localStorage', unsavedPrefix + id);
};

let writing: Promise<void> | undefined;

/** Resolves when the stored undo steps have been loaded; a write before that would lose them. */
let complete: Promise<void> = Promise.resolve();

/** Delays every write to the shelf until the undo steps have been loaded. */
export const writeAfter = (brought: Promise<void>): void => {
  complete = brought.catch(() => undefined);
};

/** The state to write; undo steps may have been loaded since it was queued. */
const newest = (queued: Shelved): Shelved => {
  const { history, drafts, work } = store.getState();
  return work.id === queued.work.id ? { history, drafts, work } : queued;
};

const writeWaiting = async (): Promise<void> => {
  const { shelve } = await loadShelving();
  await complete;
  for (let next = [...waiting][0]; next; next = [...waiting][0]) {
    const [id, queued] = next;
    const state = newest(queued);
    const written = await shelve(state);
    const later = waiting.get(id);
    waiting.delete(id);
    // A newer version may have been queued during the write; it goes to the same entry.
    if (later && later !== queued)
      waiting.set(written, { ...later, work: { ...later.work, id: written } });
    shelved(state, written);
  }
};

/** Writes the queue to the shelf, one version after the other; resolves when the queue is empty. */
export const writeShelf = (): Promise<void> => {
  writing ??= writeWaiting()
    .catch(() => reportFailure('shelf'))
    .finally(() => {
      writing = undefined;
    });
  return writing;
};

/** Queues the current work for the shelf unless the shelf has it; returns whether it was queued. */
const queue = (): boolean => {
  if (!isNew(store.getState())) return false;
  stampNext();
  const { history, drafts, work } = store.getState();
  waiting.set(work.id, { history, drafts, work });
  return true;
};

/** Saves the work in the synchronous stores and on the shelf. */
export const keep = (): void => {
  const edited = queue();
  writeTexts(edited);
  if (waiting.size > 0) void writeShelf();
};

/**
 * Stores queued work in local storage, because a closing page may end before the database has
 * written it.
 */
const writeUnsaved = (): void => {
  if (writer === undefined) return;
  for (const [id, state] of waiting) {
    const text = writer.writeKept({ ...state, view: store.getState().view });
    writeText('localStorage', unsavedPrefix + id, text);
  }
};

/** Texts stored by closed pages, by key. */
let leftTexts: ReadonlyMap<string, string> = new Map();

/** Reads the texts of closed pages before this page stores texts under the same prefix. */
export const noteLeftWork = (): void => {
  leftTexts = new Map(
    [key, ...keysWith('localStorage', unsavedPrefix)].flatMap((each) => {
      const text = readText('localStorage', each);
      return text === undefined ? [] : [[each, text] as const];
    }),
  );
};

/** Moves the work stored by closed pages to the shelf. */
export const shelveLeftWork = async (): Promise<void> => {
  const { shelveText } = await loadShelving();
  for (const [from, text] of leftTexts) {
    await shelveText(text);
    if (from !== key && readText('localStorage', from) === text) removeText('localStorage', from);
  }
};

/** Milliseconds after a change before the work is saved; closing the page saves at once. */
const pause = 400;

/** Saves the work shortly after each change and when the page is closed. */
export const keepOnChange = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    keep();
  };
  const leave = () => {
    flush();
    writeUnsaved();
  };
  const stop = store.subscribe((state, before) => {
    const same =
      state.history === before.history &&
      state.view === before.view &&
      state.drafts === before.drafts;
    if (same) return;
    timer ??= setTimeout(() => whenIdle(flush, pause), pause);
  });
  // Loaded before there is anything to write, because a closing page cannot wait for it.
  void loadWriter().catch(() => undefined);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);
  return () => {
    leave();
    stop();
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', leave);
  };
};
