import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { setView } from '../state/index.ts';

/** What the third pane shows. */
export type Side = 'files' | 'findings';

const side = createStore<{ readonly shown: Side }>(() => ({ shown: 'files' }));

/** What the third pane shows now. */
export const useSide = (): Side => useStore(side, (state) => state.shown);

/** Turns the third pane over, without leaving the pane that a small screen shows. */
export const turnSide = (shown: Side): void => side.setState({ shown });

/** Turns the third pane over and, on a small screen, goes there. */
export const showSide = (shown: Side): void => {
  turnSide(shown);
  setView({ pane: 'files' });
};
