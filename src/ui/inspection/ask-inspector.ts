import { proxy, wrap } from 'comlink';
import type { Document, Inspection } from '../../core/index.ts';
import type { InspectorApi } from '../../worker/api.ts';

/** Milliseconds without an answer after which the worker is considered stuck. */
const patience = 30_000;

interface Running {
  readonly worker: Worker;
  readonly ask: InspectorApi['inspect'];
  /** Rejects when the worker could not be loaded or has crashed; never resolves. */
  readonly broken: Promise<never>;
}

let running: Running | undefined;

const start = (): Running => {
  const worker = new Worker(new URL('../../worker/inspector.ts', import.meta.url), {
    type: 'module',
  });
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      // The page shows its own message, so the browser need not report the error.
      event.preventDefault();
      reject(new Error(event.message || 'the inspector did not load'));
    };
  });
  broken.catch(() => undefined);
  return { worker, ask: wrap<InspectorApi>(worker).inspect, broken };
};

const stop = (): void => {
  running?.worker.terminate();
  running = undefined;
};

const tooLong = (): { readonly passed: Promise<never>; readonly cancel: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the inspector does not answer')), patience);
  });
  return { passed, cancel: () => clearTimeout(timer) };
};

/**
 * Asks the worker, and starts it if there is none; a failed worker is replaced at the next request.
 * `early` receives the problems before the fields that cause them are known.
 */
export const askInspector = async (
  document: Document,
  early: (inspection: Inspection) => void,
): Promise<Inspection> => {
  running ??= start();
  const { ask, broken, worker } = running;
  const { passed, cancel } = tooLong();
  try {
    return await Promise.race([ask(document, proxy(early)), broken, passed]);
  } catch (reason) {
    if (running?.worker === worker) stop();
    throw reason;
  } finally {
    cancel();
  }
};
