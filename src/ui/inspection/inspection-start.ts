import { whenIdle } from '../state/after-paint.ts';
import { loadEngine } from '../state/index.ts';
import { setInspection } from './inspection-state.ts';

/** The form and the files come first; so many milliseconds after them it may not wait any longer. */
const longestWait = 3000;

/** Loads the inspector's part of the page and lets it work; asked again, it tries again. */
export const inspectNow = (): void => {
  setInspection({ busy: true });
  import('./session.ts').then(
    ({ beginInspection }) => beginInspection(),
    () => setInspection({ phase: 'missing', busy: false }),
  );
};

/** Begins to inspect the files when the page has nothing better to do. */
export const startInspection = (): void => {
  // A page that cannot load the engine has said so, and has no files to inspect.
  loadEngine().then(
    () => whenIdle(inspectNow, longestWait),
    () => undefined,
  );
};
