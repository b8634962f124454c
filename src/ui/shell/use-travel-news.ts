import { useEffect } from 'react';
import { concernOf, concerns, type FieldPath, type Text } from '../../core/index.ts';
import {
  dismissAbout,
  notify,
  revealField,
  stateStrings as strings,
  type Travel,
  useTravel,
} from '../state/index.ts';

/** Milliseconds for which a field changed by undo or redo stays marked. */
const markTime = 1600;

const isVisible = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

const rowOf = (path: FieldPath): HTMLElement | undefined => {
  const row = document.querySelector<HTMLElement>(`[data-field="${path}"]`);
  return row && isVisible(row) ? row : undefined;
};

const mark = (row: HTMLElement): void => {
  row.scrollIntoView({ block: 'nearest' });
  row.dataset['moved'] = '';
  setTimeout(() => delete row.dataset['moved'], markTime);
};

const wordsOf = ({ by, label, paths }: Travel): Text => {
  const done = by === -1 ? strings.undone : strings.redone;
  const [first] = paths;
  const isOne = paths.length === 1 && first !== undefined;
  return done(isOne ? strings.inSection(label, concerns[concernOf(first)].title) : label);
};

/**
 * Describes what undo or redo changed and where; the returned text is for screen readers. A visible
 * field is marked; for any other field a message with a link is shown.
 */
export const useTravelNews = (): Text | undefined => {
  const travel = useTravel();
  useEffect(() => {
    if (!travel) return;
    const rows = travel.paths.map(rowOf);
    const seen = rows.find((row) => row !== undefined);
    if (seen) mark(seen);
    const hidden = travel.paths.find((_, at) => rows[at] === undefined);
    if (hidden)
      notify(wordsOf(travel), {
        about: 'travel',
        action: { label: strings.showIt, run: () => revealField(hidden) },
      });
    else dismissAbout('travel');
  }, [travel]);
  return travel && wordsOf(travel);
};
