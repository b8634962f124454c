import { whenIdle } from '../state/after-paint.ts';
import { loadEngine } from '../state/index.ts';
import { setInspection } from './inspection-state.ts';

/**
 * Form and files are shown first; the inspection starts at the latest this many milliseconds after
 * them.
 */
const longestWait = 3000;

/** Loads the inspection code and starts it; a later call retries a failed load. */
export const inspectNow = (): void => {
  setInspection({ busy: true });
  import('./session.ts').then(
    ({ beginInspection }) => beginInspection(),
    () => setInspection({ phase: 'missing', busy: false }),
  );
};

/** Starts the inspection when the page is idle. */
export const startInspection = (): void => {
  // If the engine cannot be loaded, this was reported already and there are no files to inspect.
  loadEngine().then(
    () => whenIdle(inspectNow, longestWait),
    () => undefined,
  );
};
