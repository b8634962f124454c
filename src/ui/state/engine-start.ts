import { loadDerivations } from './derived.ts';
import { reloadPage } from './link.ts';
import { reportLoaded, reportMissing } from './missing-part.ts';
import { store } from './store.ts';

/** Loads what makes files and findings, and lets everything that shows them follow. */
export const loadEngine = async (): Promise<void> => {
  await loadDerivations();
  reportLoaded('engine');
  if (!store.getState().ready) store.setState({ ready: true });
};

/** Asks for the engine as soon as the page runs; nothing waits for it, and a failure is said. */
export const startEngine = (): void => {
  loadEngine().catch(() => reportMissing('engine', startEngine, reloadPage));
};
