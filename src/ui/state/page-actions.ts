import type { FilePosition, Page, RequestedPreset, Side } from './page.ts';
import { setView, store } from './store.ts';

/** Changes the page state that is not stored. */
export const setPage = (change: Partial<Page> | ((page: Page) => Partial<Page>)): void =>
  store.setState(({ page }) => ({
    page: { ...page, ...(typeof change === 'function' ? change(page) : change) },
  }));

/** Shows a side of the third pane; a small screen stays on its current pane. */
export const toggleSide = (side: Side): void => setPage({ side });

/** Shows a side of the third pane; a small screen switches to it. */
export const showSide = (side: Side): void => {
  toggleSide(side);
  setView({ pane: 'files' });
};

/** Opens a file at a position, from any pane. */
export const showPosition = ({ path, line, column }: FilePosition): void => {
  setPage({ position: { path, line, column } });
  setView({ file: path, dialog: undefined });
  showSide('files');
};

/** Clears the position after the preview has shown it. */
export const positionShown = (): void => setPage({ position: undefined });

/** Opens the preset dialog with this preset selected. */
export const requestPreset = (requestedPreset: RequestedPreset): void => {
  setPage({ requestedPreset });
  setView({ dialog: 'presets' });
};

/** Returns the requested preset and clears it. */
export const takeRequestedPreset = (): RequestedPreset | undefined => {
  const { requestedPreset } = store.getState().page;
  if (requestedPreset) setPage({ requestedPreset: undefined });
  return requestedPreset;
};
