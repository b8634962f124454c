import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { showSide } from '../shell/side-state.ts';
import { setView } from '../state/index.ts';

/** A place in a file that the user asked to see; lines and columns count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

const asked = createStore<{ readonly place: Place | undefined }>(() => ({ place: undefined }));

/** The place that the preview should bring into view; the preview clears it once it has. */
export const usePlace = (): Place | undefined => useStore(asked, ({ place }) => place);

/** Says that the place has been shown. */
export const placeShown = (): void => asked.setState({ place: undefined });

/** Shows a place of a file, wherever the user is. */
export const showPlace = ({ path, line, column }: Place): void => {
  asked.setState({ place: { path, line, column } });
  setView({ file: path, dialog: undefined });
  showSide('files');
};
