import type { PublicText } from '../../core/index.ts';
import { commonStrings } from '../i18n/common-strings.ts';
import { dismissAbout, notify } from './notices.ts';
import { placeOf, placeQuery, readPlace, type ViewAddress } from './place.ts';
import { setView, store } from './store.ts';
import { strings } from './strings.ts';
import type { View } from './view.ts';

/**
 * The only module that uses `location`: shared links are in the fragment, the position on the page
 * is in the query.
 */

const forget = (): void => {
  // The settings are now in the state; without this, a reload would replace later edits by the
  // link.
  window.history.replaceState(window.history.state, '', location.pathname + location.search);
};

/** Reloads the page; the user's work is saved. */
export const reloadPage = (): void => location.reload();

const loadLinks = async () => {
  const [{ decodeLink }, { openShared }, texts] = await Promise.all([
    import('../../core/share/link.ts'),
    import('./storage/switching.ts'),
    import('./storage/switching-strings.ts'),
  ]);
  return { decodeLink, openShared, said: texts.strings };
};

/** Reports that the code that reads links could not be loaded; the link stays in the address. */
const linkNotRead = (): void =>
  notify(strings.linkNotRead, {
    tone: 'error',
    about: 'link',
    stays: true,
    action: { label: commonStrings.tryAgain, run: () => void openLink() },
  });

/** Opens the configuration in the address and reports the parts that could not be read. */
export const openLink = async (): Promise<void> => {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  const links = await loadLinks().catch(() => undefined);
  // The user entered another link meanwhile; it is opened by its own call.
  if (location.hash.slice(1) !== fragment) return;
  if (!links) {
    linkNotRead();
    return;
  }
  dismissAbout('link');
  const { decisions, errors, unreadable } = links.decodeLink(fragment);
  if (unreadable) {
    // The link stays in the address: after a reload, a newer Waybill may be able to read it.
    notify(links.said.linkUnreadable(errors), { tone: 'error', about: 'link', stays: true });
    return;
  }
  links.openShared(decisions);
  forget();
  if (errors.length > 0) notify(links.said.linkProblems(errors), { tone: 'warning' });
};

/** Opens the link in the address now, and every link entered later. */
export const watchLinks = (): (() => void) => {
  const open = () => void openLink();
  open();
  window.addEventListener('hashchange', open);
  return () => window.removeEventListener('hashchange', open);
};

/**
 * Screens up to this width in CSS pixels show one pane at a time; the style sheets use the same
 * width.
 */
const narrow = '(max-width: 860px)';

const isNarrow = (): boolean => window.matchMedia(narrow).matches;

const write = (place: ViewAddress, how: 'pushState' | 'replaceState'): void => {
  const address = location.pathname + placeQuery(place, isNarrow()) + location.hash;
  try {
    window.history[how]({ place }, '', address);
  } catch {
    // Browsers refuse very frequent changes of the history; the next change updates the address.
  }
};

const isVisit = (place: ViewAddress, before: ViewAddress): boolean =>
  place.section !== before.section ||
  place.workload !== before.workload ||
  (isNarrow() && place.pane !== before.pane);

const placeIn = (state: unknown): Partial<ViewAddress> => {
  // Only `write` stores a value here.
  const { place } = Object(state) as { readonly place?: Partial<ViewAddress> };
  return place ?? readPlace(location.search);
};

/**
 * Keeps the section, the workload, the file and the small screen's pane in the address, so that the
 * browser's Back returns to the earlier ones.
 */
export const watchPlaces = (): (() => void) => {
  const asked = readPlace(location.search);
  if (Object.keys(asked).length > 0) setView(asked);
  let shown = placeOf(store.getState().view);
  // The first address has no query, but Back must be able to return to it.
  window.history.replaceState({ place: shown }, '');
  const follow = (view: View) => {
    const place = placeOf(view);
    const same = (['section', 'workload', 'file', 'pane'] as const).every(
      (part) => place[part] === shown[part],
    );
    if (same) return;
    write(place, isVisit(place, shown) ? 'pushState' : 'replaceState');
    shown = place;
  };
  const stop = store.subscribe(({ view }, before) => view !== before.view && follow(view));
  const back = (event: PopStateEvent) => {
    shown = { ...placeOf(store.getState().view), ...placeIn(event.state) };
    setView({ ...shown, dialog: undefined });
  };
  window.addEventListener('popstate', back);
  return () => {
    stop();
    window.removeEventListener('popstate', back);
  };
};

/** The complete address for a fragment. */
export const addressOf = (fragment: PublicText): string =>
  `${location.origin}${location.pathname}#${fragment}`;
