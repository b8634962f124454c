import { describedBy } from '../../core/index.ts';
import { applyConfig, notify } from './store.ts';
import { strings } from './strings.ts';

/** The only module that touches `location`. */

const forget = (): void => {
  // The settings now live in the state; a reload must not put them over later edits.
  window.history.replaceState(window.history.state, '', location.pathname + location.search);
};

/** Applies the link in the address as one undoable step and says what could not be kept. */
export const openLink = async (): Promise<void> => {
  const fragment = location.hash.slice(1);
  if (fragment === '') return;
  forget();
  const { decodeLink } = await import('../../core/share/link.ts');
  const { config, problems, unreadable } = decodeLink(fragment);
  if (unreadable) {
    notify(strings.linkUnreadable(problems), { tone: 'error' });
    return;
  }
  applyConfig(config, strings.linkOpened, describedBy(config));
  if (problems.length > 0) notify(strings.linkProblems(problems), { tone: 'warning' });
};

/** Opens the link of the address now and whenever another one is entered. */
export const watchLinks = (): (() => void) => {
  const open = () => void openLink();
  open();
  window.addEventListener('hashchange', open);
  return () => window.removeEventListener('hashchange', open);
};

/** The whole address that opens with this fragment. */
export const addressOf = (fragment: string): string =>
  `${location.origin}${location.pathname}#${fragment}`;
