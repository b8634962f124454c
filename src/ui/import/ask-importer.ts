import { wrap } from 'comlink';
import type { ImportedPrograms } from '../../core/import/programs-together.ts';
import type { OpenedArchive } from '../../core/share/archive.ts';
import type { ImporterApi } from '../../worker/importer-api.ts';
import type { ReadOptions } from './read-folder.ts';
import type { CrateSelection, GivenProject } from './review.ts';

interface Running {
  readonly importer: ImporterApi;
  /** Rejects when the worker could not be loaded or has crashed; never resolves. */
  readonly broken: Promise<never>;
  /** The files that the worker holds, and when it holds all of them. */
  held: { readonly texts: GivenProject['texts']; readonly sent: Promise<void> } | undefined;
}

let running: Running | undefined;

const start = (): Running => {
  const worker = new Worker(new URL('../../worker/importer.ts', import.meta.url), {
    type: 'module',
  });
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      // The page shows its own message, so the browser need not report the error.
      event.preventDefault();
      running = undefined;
      worker.terminate();
      reject(new Error(event.message || 'the importer did not load'));
    };
  });
  broken.catch(() => undefined);
  return { importer: wrap<ImporterApi>(worker), broken, held: undefined };
};

/** Characters that are sent at a time: copying them takes a few milliseconds. */
const perMessage = 200_000;

const send = async (importer: ImporterApi, { texts, others = [] }: GivenProject): Promise<void> => {
  await importer.begin(others);
  let part: [string, string][] = [];
  let length = 0;
  for (const file of texts) {
    part.push(file);
    length += file[1].length;
    if (length < perMessage) continue;
    // Waiting for the answer gives the page its turn.
    await importer.add(part);
    part = [];
    length = 0;
  }
  await importer.add(part);
};

const read = async (
  now: Running,
  given: GivenProject,
  { also = [], ...choice }: CrateSelection,
): Promise<ImportedPrograms> => {
  if (now.held?.texts !== given.texts) {
    const before = now.held?.sent;
    const sent = Promise.resolve(before).then(() => send(now.importer, given));
    now.held = { texts: given.texts, sent };
  }
  await now.held.sent;
  return now.importer.importPrograms(given.path, choice, also);
};

/** Reads a repository in a worker, because its source may take longer than a frame of the page. */
export const askImporter = (
  given: GivenProject,
  choice: CrateSelection,
): Promise<ImportedPrograms> => {
  running ??= start();
  return Promise.race([read(running, given, choice), running.broken]);
};

const open = async (
  now: Running,
  bytes: Uint8Array,
  { signal, onProgress }: ReadOptions,
): Promise<OpenedArchive> => {
  now.held = undefined;
  const content = await now.importer.open(bytes);
  if (!content.ok) return content;
  const texts = new Map<string, string>();
  for (;;) {
    signal?.throwIfAborted();
    const part = await now.importer.take();
    if (part.length === 0) break;
    for (const [path, text] of part) texts.set(path, text);
    onProgress?.({ seen: content.files, read: texts.size });
  }
  // The worker has the files already.
  now.held = { texts, sent: Promise.resolve() };
  return { ...content, texts };
};

/** Opens a zip archive in the worker. */
export const askArchive = (bytes: Uint8Array, options: ReadOptions): Promise<OpenedArchive> => {
  running ??= start();
  return Promise.race([open(running, bytes, options), running.broken]);
};
