import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, documentOf, type Inspection, single } from '../../core/index.ts';
import type { InspectorApi } from '../../worker/api.ts';

const answer: Inspection = { problems: [], files: 3 };

type Question = Parameters<InspectorApi['inspect']>;

/** Replaces the browser's worker by the other end of a message channel, which a test can break. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static inspect: InspectorApi['inspect'] = async () => answer;
  readonly #channel = new MessageChannel();
  terminated = false;
  onerror: ((event: Pick<ErrorEvent, 'message' | 'preventDefault'>) => void) | undefined;

  constructor() {
    FakeWorker.made.push(this);
    // comlink accepts a MessagePort in Node and in the browser.
    expose(
      { inspect: (...asked: Question) => FakeWorker.inspect(...asked) },
      this.#channel.port2 as unknown as MessagePort,
    );
    this.#channel.port2.start();
    this.#channel.port1.start();
  }

  readonly postMessage = (message: unknown, transfer: readonly Transferable[]) =>
    this.#channel.port1.postMessage(message, [...transfer]);
  readonly addEventListener = (type: string, listener: EventListener) =>
    this.#channel.port1.addEventListener(type, listener);
  readonly removeEventListener = (type: string, listener: EventListener) =>
    this.#channel.port1.removeEventListener(type, listener);

  terminate() {
    this.terminated = true;
    this.#channel.port1.close();
  }

  crash() {
    this.onerror?.({ message: 'out of memory', preventDefault: () => undefined });
  }
}

const question = documentOf(single(defaults));
const ignore = (): void => undefined;
const never = () => new Promise<Inspection>(() => undefined);

const fresh = async () => {
  vi.resetModules();
  return (await import('./ask-inspector.ts')).askInspector;
};

beforeEach(() => {
  FakeWorker.made = [];
  FakeWorker.inspect = async () => answer;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  for (const worker of FakeWorker.made) worker.terminate();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the worker', () => {
  it('is started by the first request and answers later requests', async () => {
    const askInspector = await fresh();
    expect(FakeWorker.made).toHaveLength(0);
    expect(await askInspector(question, ignore)).toEqual(answer);
    expect(await askInspector(question, ignore)).toEqual(answer);
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('reports early problems before it answers', async () => {
    const askInspector = await fresh();
    const said: string[] = [];
    FakeWorker.inspect = async (_document, early) => {
      early({ problems: [], files: 1 });
      // A message between threads takes a moment.
      await new Promise((resolve) => setTimeout(resolve, 20));
      return answer;
    };
    await askInspector(question, ({ files }) => said.push(`early ${files}`)).then(({ files }) =>
      said.push(`then ${files}`),
    );
    expect(said).toEqual(['early 1', 'then 3']);
  });

  it('is replaced after a crash, and the pending request is rejected', async () => {
    const askInspector = await fresh();
    FakeWorker.inspect = never;
    const asked = askInspector(question, ignore);
    FakeWorker.made[0]?.crash();
    await expect(asked).rejects.toThrow('out of memory');
    expect(FakeWorker.made[0]?.terminated).toBe(true);
    FakeWorker.inspect = async () => answer;
    expect(await askInspector(question, ignore)).toEqual(answer);
    expect(FakeWorker.made).toHaveLength(2);
  });

  it('is replaced after an exception, so that a failed load can succeed later', async () => {
    const askInspector = await fresh();
    FakeWorker.inspect = () => Promise.reject(new Error('a schema did not load'));
    await expect(askInspector(question, ignore)).rejects.toThrow('a schema did not load');
    FakeWorker.inspect = async () => answer;
    expect(await askInspector(question, ignore)).toEqual(answer);
    expect(FakeWorker.made.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('is given up when it does not answer', async () => {
    vi.useFakeTimers();
    const askInspector = await fresh();
    FakeWorker.inspect = never;
    const asked = askInspector(question, ignore);
    const given = expect(asked).rejects.toThrow('does not answer');
    await vi.advanceTimersByTimeAsync(30_000);
    await given;
    expect(FakeWorker.made[0]?.terminated).toBe(true);
  });
});
