import { proxy, wrap } from 'comlink';
import type { Document, Inspection } from '../../core/index.ts';
import type { InspectorApi } from '../../worker/api.ts';

/** After so many milliseconds without an answer the worker is taken for stuck. */
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
      // Said by the page in its own words; the browser need not say it as well.
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
 * Asks the worker, which is started when there is none; one that fails is replaced at
 * the next question. `early` is told what is said before the fields behind it are known.
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
