import type { PublicText } from '../../core/index.ts';
import { commonStrings } from '../i18n/common-strings.ts';
import { placeOf, placeQuery, readPlace, type ViewAddress } from './place.ts';
import { dismissAbout, notify, setView, store } from './store.ts';
import { strings } from './strings.ts';
import type { View } from './view.ts';

/** The only module that touches `location`: shared links are in the fragment, places in the query. */

const forget = (): void => {
  // The settings now live in the state; a reload must not put them over later edits.
  window.history.replaceState(window.history.state, '', location.pathname + location.search);
};

/** Loads the page again; the work is kept. */
export const reloadPage = (): void => location.reload();

const loadLinks = async () => {
  const [{ decodeLink }, { openShared }] = await Promise.all([
    import('../../core/share/link.ts'),
    import('./storage/switching.ts'),
  ]);
  return { decodeLink, openShared };
};

/** Says that the code that reads links is missing; the link stays in the address. */
const linkNotRead = (): void =>
  notify(strings.linkNotRead, {
    tone: 'error',
    about: 'link',
    stays: true,
    action: { label: commonStrings.tryAgain, run: () => void openLink() },
  });

/** Opens the configuration in the address and says which part of it could not be kept. */
export const openLink = async (): Promise<void> => {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  const links = await loadLinks().catch(() => undefined);
  // Another link was entered in the meantime, and is opened by itself.
  if (location.hash.slice(1) !== fragment) return;
  if (!links) {
    linkNotRead();
    return;
  }
  dismissAbout('link');
  const { config, errors, unreadable } = links.decodeLink(fragment);
  if (unreadable) {
    // The link stays in the address: a reload may bring a Waybill that can read it.
    notify(strings.linkUnreadable(errors), { tone: 'error', about: 'link', stays: true });
    return;
  }
  links.openShared(config);
  forget();
  if (errors.length > 0) notify(strings.linkProblems(errors), { tone: 'warning' });
};

/** Opens the link of the address now and whenever another one is entered. */
export const watchLinks = (): (() => void) => {
  const open = () => void openLink();
  open();
  window.addEventListener('hashchange', open);
  return () => window.removeEventListener('hashchange', open);
};

/** Up to this width, in CSS pixels, the page shows one pane at a time, as the style sheets do. */
const narrow = '(max-width: 860px)';

const isNarrow = (): boolean => window.matchMedia(narrow).matches;

const write = (place: ViewAddress, how: 'pushState' | 'replaceState'): void => {
  const address = location.pathname + placeQuery(place, isNarrow()) + location.hash;
  try {
    window.history[how]({ place }, '', address);
  } catch {
    // Browsers refuse a page that writes very often; the address then follows with the next place.
  }
};

const isVisit = (place: ViewAddress, before: ViewAddress): boolean =>
  place.section !== before.section || (isNarrow() && place.pane !== before.pane);

const placeIn = (state: unknown): Partial<ViewAddress> => {
  const { place } = Object(state) as { readonly place?: Partial<ViewAddress> }; // Only `write` stores one.
  return place ?? readPlace(location.search);
};

/** The address follows the section, the file and the phone's pane, and the browser's Back leads back. */
export const watchPlaces = (): (() => void) => {
  const asked = readPlace(location.search);
  if (Object.keys(asked).length > 0) setView(asked);
  let shown = placeOf(store.getState().view);
  // The first place has no query of its own, but Back must find it.
  window.history.replaceState({ place: shown }, '');
  const follow = (view: View) => {
    const place = placeOf(view);
    const same = (['section', 'file', 'pane'] as const).every(
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

/** The whole address that opens with this fragment. */
export const addressOf = (fragment: PublicText): string =>
  `${location.origin}${location.pathname}#${fragment}`;
