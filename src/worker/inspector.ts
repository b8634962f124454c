import './buffer.ts';
import { expose } from 'comlink';
import { type Decisions, generate, plan, readDocument } from '../core/index.ts';
import { inspectConfiguration } from '../core/inspect/configuration.ts';
import type { InspectorApi } from './api.ts';

let newest = 0;

/**
 * Waits for one turn of the event loop, in which a newer request can arrive; a timer would take
 * longer.
 */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(undefined);
  });

const filesOf = (decisions: Decisions) => generate(plan(decisions));

const api: InspectorApi = {
  inspect: (document, early) => {
    newest += 1;
    const turn = newest;
    const goOn = () => nextTurn().then(() => turn === newest);
    return inspectConfiguration(readDocument(document).decisions, { filesOf, goOn, early });
  },
};

expose(api);
