import type { FilePosition, Page, RequestedPreset, Side } from './page.ts';
import { setView, store } from './store.ts';

/** Changes what the page shows at the moment. */
export const setPage = (change: Partial<Page> | ((page: Page) => Partial<Page>)): void =>
  store.setState(({ page }) => ({
    page: { ...page, ...(typeof change === 'function' ? change(page) : change) },
  }));

/** Shows a side of the third pane, without leaving the pane that a small screen shows. */
export const toggleSide = (side: Side): void => setPage({ side });

/** Shows a side of the third pane and, on a small screen, goes there. */
export const showSide = (side: Side): void => {
  toggleSide(side);
  setView({ pane: 'files' });
};

/** Shows a position of a file, wherever the user is. */
export const showPosition = ({ path, line, column }: FilePosition): void => {
  setPage({ position: { path, line, column } });
  setView({ file: path, dialog: undefined });
  showSide('files');
};

/** Says that the position has been shown. */
export const positionShown = (): void => setPage({ position: undefined });

/** Opens the dialog of the presets with this preset chosen. */
export const requestPreset = (requestedPreset: RequestedPreset): void => {
  setPage({ requestedPreset });
  setView({ dialog: 'presets' });
};

/** The preset that was requested, once. */
export const takeRequestedPreset = (): RequestedPreset | undefined => {
  const { requestedPreset } = store.getState().page;
  if (requestedPreset) setPage({ requestedPreset: undefined });
  return requestedPreset;
};
