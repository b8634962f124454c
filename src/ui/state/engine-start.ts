import { loadDerivations } from './derived.ts';
import { notify, store } from './store.ts';
import { strings } from './strings.ts';

/** Loads what makes files and findings, and lets everything that shows them follow. */
export const loadEngine = async (): Promise<void> => {
  await loadDerivations();
  if (!store.getState().ready) store.setState({ ready: true });
};

/** Asks for the engine as soon as the page runs; nothing waits for it, and a failure is said. */
export const startEngine = (): void => {
  loadEngine().catch(() => notify(strings.engineMissing, { tone: 'error' }));
};
