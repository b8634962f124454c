import { loadDerivations } from './derived.ts';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';
import { store } from './store.ts';

/** Loads the code that generates files and findings, and updates the components that show them. */
export const loadEngine = async (): Promise<void> => {
  await loadDerivations();
  reportLoaded('engine');
  if (!store.getState().ready) store.setState({ ready: true });
};

/**
 * Starts to load the engine when the page starts; nothing waits for it, and a failure is reported.
 */
export const startEngine = (): void => {
  loadEngine().catch(() => reportMissing('engine', startEngine, reloadPage));
};
