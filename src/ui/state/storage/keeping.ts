import { whenIdle } from '../after-paint.ts';
import { dismissAbout, notify, type State, store } from '../store.ts';
import { strings } from '../strings.ts';
import { newId } from '../work.ts';
import { readKept, withKept } from './kept.ts';
import type { Shelved } from './shelving.ts';
import { canStore, keysWith, readText, removeText, writeText } from './web-storage.ts';

/** The work of this tab, and in the store of all tabs the work that was edited last. */
export const key = 'waybill';

/** Work that a page wrote down while it was left, by id, until the shelf has it. */
const unsavedPrefix = 'waybill.unsaved.';

/** The database and what it stores come after the form. */
export const loadShelving = () => import('./shelving.ts');

/** What the shelf has of this tab's work; undefined while it is not known to have it. */
let onShelf: Pick<State, 'history' | 'drafts'> | undefined;

/** Says what the shelf has of this tab's work. */
export const markShelved = (state: typeof onShelf): void => {
  onShelf = state && { history: state.history, drafts: state.drafts };
};

const isNew = ({ history, drafts, work }: State): boolean =>
  work.edited > 0 && (history !== onShelf?.history || drafts !== onShelf.drafts);

/** Works that wait to be written to the shelf, by id. */
const waiting = new Map<string, Shelved>();

let failures: ReadonlySet<'web' | 'shelf'> = new Set();

/** Says once what of the work this browser does not keep. */
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

/** The shelf has answered, so an earlier message about it no longer holds. */
const reportShelf = (): void => {
  if (!failures.has('shelf')) return;
  failures = new Set([...failures].filter((part) => part !== 'shelf'));
  dismissAbout('storage');
};

/** Says at once where the browser forbids what every page may store. */
export const probeStorage = (): void => {
  failures = new Set();
  if (!canStore('sessionStorage') || !canStore('localStorage')) reportFailure('web');
};

/** The store of all tabs holds the work edited last; a tab that only looks changes the view in it. */
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

/** What recognises secrets is not needed to read the work, only to write it: it comes after the form. */
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

/** Gives the work the stamp of its next version before anything of that version is stored. */
const stampNext = (): void =>
  store.setState(({ work }) => ({ work: { ...work, stamps: [...work.stamps, newId()] } }));

/** Takes over what the shelf answered: the id of the entry, and that the stamp is the stored one. */
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

/** Lets the store of all tabs hold the work of this tab instead of one that was deleted. */
export const forgetNewest = (id: string): void => {
  const text = readText('localStorage', key);
  const kept = text === undefined ? undefined : readKept(text);
  if (kept?.ok && kept.work?.id === id) writeTexts(true);
  removeText('localStorage', unsavedPrefix + id);
};

let writing: Promise<void> | undefined;

/** Resolves when the stored undo steps are behind the work, so that no write loses them. */
let complete: Promise<void> = Promise.resolve();

/** Lets every write to the shelf wait until the undo steps have been brought. */
export const writeAfter = (brought: Promise<void>): void => {
  complete = brought.catch(() => undefined);
};

/** The state to write: undo steps may have come behind it since it was queued. */
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
    // A newer version may have come while this one was written; it follows to the same entry.
    if (later && later !== queued)
      waiting.set(written, { ...later, work: { ...later.work, id: written } });
    shelved(state, written);
  }
};

/** Writes what waits to the shelf, one version after the other; resolves when nothing waits. */
export const writeShelf = (): Promise<void> => {
  writing ??= writeWaiting()
    .catch(() => reportFailure('shelf'))
    .finally(() => {
      writing = undefined;
    });
  return writing;
};

/** Puts the work of now in the queue for the shelf, if the shelf does not have it. */
const queue = (): boolean => {
  if (!isNew(store.getState())) return false;
  stampNext();
  const { history, drafts, work } = store.getState();
  waiting.set(work.id, { history, drafts, work });
  return true;
};

/** Writes the work down, in this tab and on the shelf. */
export const keep = (): void => {
  const edited = queue();
  writeTexts(edited);
  if (waiting.size > 0) void writeShelf();
};

/** Writes down what waits for the shelf; the page may end before a database has done its work. */
const writeUnsaved = (): void => {
  if (writer === undefined) return;
  for (const [id, state] of waiting) {
    const text = writer.writeKept({ ...state, view: store.getState().view });
    writeText('localStorage', unsavedPrefix + id, text);
  }
};

/** Texts of pages that were left, by key. */
let leftTexts: ReadonlyMap<string, string> = new Map();

/** Notes what earlier pages have left, before this page writes texts of its own. */
export const noteLeftWork = (): void => {
  leftTexts = new Map(
    [key, ...keysWith('localStorage', unsavedPrefix)].flatMap((each) => {
      const text = readText('localStorage', each);
      return text === undefined ? [] : [[each, text] as const];
    }),
  );
};

/** Brings to the shelf what pages wrote down when they were left. */
export const shelveLeftWork = async (): Promise<void> => {
  const { shelveText } = await loadShelving();
  for (const [from, text] of leftTexts) {
    await shelveText(text);
    if (from !== key && readText('localStorage', from) === text) removeText('localStorage', from);
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
  // Loaded before there is anything to write: a page that is left does not wait.
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
