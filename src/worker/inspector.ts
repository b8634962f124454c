import './buffer.ts';
import { expose } from 'comlink';
import { type Config, generate, plan, readDocument } from '../core/index.ts';
import { explainRemarks, inspect, isInspected } from '../core/inspect/index.ts';
import type { InspectorApi } from './api.ts';

let newest = 0;

/** A turn of the event loop, in which a newer question is heard; timers would wait longer. */
const nextTurn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(undefined);
  });

const filesOf = (config: Config) => generate(plan(config)).filter(({ path }) => isInspected(path));

const api: InspectorApi = {
  inspect: async (document) => {
    newest += 1;
    const turn = newest;
    const { config } = readDocument(document);
    const target = { kubernetes: config.workload.kubernetesVersion };
    const files = filesOf(config);
    const remarks = await explainRemarks(await inspect(files, target), config, {
      filesOf,
      inspect: (some) => inspect(some, target),
      goOn: () => nextTurn().then(() => turn === newest),
    });
    return { remarks, files: files.length };
  },
};

expose(api);
