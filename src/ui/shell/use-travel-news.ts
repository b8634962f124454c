import { useEffect } from 'react';
import { concernOf, concerns, type Decision, type Text } from '../../core/index.ts';
import {
  currentWorkload,
  dismissAbout,
  homeOf,
  notify,
  revealField,
  type Travel,
  useTravel,
} from '../state/index.ts';
import { strings } from './news-strings.ts';

/** Milliseconds for which a field changed by undo or redo stays marked. */
const markTime = 1600;

const isVisible = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/** The row of a decision in the form of the shown workload. */
const rowOf = ({ workload, path }: Decision): HTMLElement | undefined => {
  if (workload !== homeOf(currentWorkload(), path)) return undefined;
  const row = document.querySelector<HTMLElement>(`[data-field="${path}"]`);
  return row && isVisible(row) ? row : undefined;
};

const mark = (row: HTMLElement): void => {
  row.scrollIntoView({ block: 'nearest' });
  row.dataset['moved'] = '';
  setTimeout(() => delete row.dataset['moved'], markTime);
};

const wordsOf = ({ by, label, decisions }: Travel): Text => {
  const done = by === -1 ? strings.undone : strings.redone;
  const [first] = decisions;
  const isOne = decisions.length === 1 && first !== undefined;
  return done(isOne ? strings.inSection(label, concerns[concernOf(first.path)].title) : label);
};

/**
 * Describes what undo or redo changed and where; the returned text is for screen readers. A visible
 * field is marked; for any other field a message with a link is shown.
 */
export const useTravelNews = (): Text | undefined => {
  const travel = useTravel();
  useEffect(() => {
    if (!travel) return;
    const rows = travel.decisions.map(rowOf);
    const seen = rows.find((row) => row !== undefined);
    if (seen) mark(seen);
    const hidden = travel.decisions.find((_, at) => rows[at] === undefined);
    // Undo may remove a workload, so that no decision is left to show.
    if (travel.decisions.length === 0) notify(wordsOf(travel), { about: 'travel' });
    else if (hidden)
      notify(wordsOf(travel), {
        about: 'travel',
        action: {
          label: strings.showIt,
          run: () => revealField(hidden.path, undefined, hidden.workload),
        },
      });
    else dismissAbout('travel');
  }, [travel]);
  return travel && wordsOf(travel);
};
