// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Document, ExplainedProblem, Inspection } from '../../core/index.ts';

const problem: ExplainedProblem = {
  path: 'compose.yaml',
  line: 3,
  column: 1,
  endLine: 3,
  endColumn: 9,
  severity: 'error',
  by: 'Compose',
  message: { en: 'wrong', 'zh-CN': '错误' },
  at: [],
  workload: '',
};

const worker = vi.hoisted(() => ({
  // Empty at first; the cast gives the element type.
  asked: [] as string[],
  documents: [] as Document[],
  early: (_: Inspection): void => undefined,
  answer: (_name: string): Promise<Inspection> => Promise.resolve({ problems: [], files: 1 }),
}));

vi.mock('./ask-inspector.ts', () => ({
  askInspector: (document: Document, early: (said: Inspection) => void) => {
    worker.documents.push(document);
    worker.early = early;
    const name = String(Reflect.get(Object(document['project']), 'name'));
    worker.asked.push(name);
    return worker.answer(name);
  },
}));

/** A newly loaded page: every module is new. */
const freshPage = async () => {
  vi.resetModules();
  const { beginInspection } = await import('./session.ts');
  const { setField, undo } = await import('../state/index.ts');
  const { currentInspection } = await import('./inspection-state.ts');
  const call = (name: string) => setField('project.name', name);
  call('first');
  return { beginInspection, setField, call, undo, now: currentInspection };
};

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  worker.asked.length = 0;
  worker.answer = async () => ({ problems: [], files: 1 });
});

afterEach(() => vi.useRealTimers());

describe('the inspection', () => {
  it('requests at once, and again when typing pauses, once for all that was typed', async () => {
    const { beginInspection, call, now } = await freshPage();
    beginInspection();
    await pass(0);
    expect(now()).toMatchObject({ phase: 'done', busy: false, files: 1 });
    for (const name of ['o', 'or', 'ord', 'orde', 'order']) {
      call(name);
      await pass(100);
    }
    expect(worker.asked).toEqual(['first']);
    await pass(200);
    expect(worker.asked).toEqual(['first', 'order']);
  });

  it('reuses the cached result after undo, without a new request', async () => {
    const { beginInspection, call, undo, now } = await freshPage();
    worker.answer = async (name) => ({ problems: [], files: name.length });
    beginInspection();
    await pass(0);
    call('other-name');
    await pass(300);
    expect(now().files).toBe('other-name'.length);
    undo();
    await pass(300);
    expect(now().files).toBe('first'.length);
    expect(worker.asked).toEqual(['first', 'other-name']);
  });

  it('keeps the last answer while a newer one is computed, and shows when that takes long', async () => {
    const { beginInspection, call, now } = await freshPage();
    worker.answer = async () => ({ problems: [], files: 5 });
    beginInspection();
    await pass(0);
    let reply = (_: Inspection): void => undefined;
    worker.answer = () =>
      new Promise((resolve) => {
        reply = resolve;
      });
    call('second');
    await pass(300);
    expect(now()).toMatchObject({ phase: 'done', busy: false, files: 5 });
    await pass(600);
    expect(now()).toMatchObject({ phase: 'done', busy: true, files: 5 });
    reply({ problems: [], files: 6 });
    await pass(0);
    expect(now()).toMatchObject({ phase: 'done', busy: false, files: 6 });
  });

  it('ignores an answer to an outdated request', async () => {
    const { beginInspection, call, now } = await freshPage();
    beginInspection();
    await pass(0);
    const replies = new Map<string, (answer: Inspection) => void>();
    worker.answer = (name) => new Promise((resolve) => replies.set(name, resolve));
    call('slow');
    await pass(300);
    call('quick');
    await pass(300);
    replies.get('quick')?.({ problems: [], files: 22 });
    await pass(0);
    replies.get('slow')?.({ problems: [], files: 33 });
    await pass(0);
    expect(now()).toMatchObject({ busy: false, files: 22 });
  });

  it('repeats a request whose answer was not complete', async () => {
    const { beginInspection, call, undo, now } = await freshPage();
    beginInspection();
    await pass(0);
    worker.answer = (name) =>
      name === 'slow' ? new Promise(() => undefined) : Promise.resolve({ problems: [], files: 22 });
    call('slow');
    await pass(300);
    call('quick');
    await pass(300);
    worker.answer = async () => ({ problems: [], files: 44 });
    undo();
    await pass(300);
    expect(worker.asked).toEqual(['first', 'slow', 'quick', 'slow']);
    expect(now().files).toBe(44);
  });

  it('shows early problems before the fields are known, unless the request is outdated', async () => {
    const { beginInspection, call, now } = await freshPage();
    beginInspection();
    await pass(0);
    worker.answer = () => new Promise(() => undefined);
    call('slow');
    await pass(300);
    worker.early({ problems: [], files: 5 });
    expect(now()).toMatchObject({ phase: 'done', files: 5 });
    const late = worker.early;
    call('quick');
    await pass(300);
    late({ problems: [], files: 6 });
    expect(now().files).toBe(5);
  });

  it('receives which variables are secret, but no secret value', async () => {
    const { beginInspection, setField } = await freshPage();
    const credential = `ghp_${'a1'.repeat(18)}`;
    setField('settings.variables', [
      { name: 'BUILD_INFO', kind: 'text', secret: false, value: credential },
    ]);
    beginInspection();
    await pass(0);
    const told = JSON.stringify(worker.documents.at(-1));
    expect(told).toContain('"name":"BUILD_INFO"');
    expect(told).toContain('"secret":true');
    expect(told).not.toContain(credential);
  });

  it('tries twice before it reports that it is missing, and recovers later', async () => {
    const { beginInspection, call, now } = await freshPage();
    worker.answer = async () => ({ problems: [problem], files: 1 });
    beginInspection();
    await pass(0);
    expect(now().problems).toHaveLength(1);
    worker.answer = () => Promise.reject(new Error('no worker'));
    call('second');
    await pass(1000);
    expect(worker.asked).toEqual(['first', 'second', 'second']);
    expect(now()).toMatchObject({ phase: 'missing', busy: false, problems: [] });
    worker.answer = async () => ({ problems: [], files: 1 });
    beginInspection();
    await pass(0);
    expect(now()).toMatchObject({ phase: 'done', busy: false });
  });
});
