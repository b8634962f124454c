// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  defaultDecisions,
  encodeLink,
  firstWorkload,
  withDecision,
  withWorkload,
} from '../../core/index.ts';
import {
  addWorkload,
  removeWorkload,
  renameWorkload,
  suggestedName,
} from '../workloads/actions.ts';
import { writeDraft } from './drafts.ts';
import { applyConfig, currentDescribed, setField } from './edits.ts';
import { originOf } from './hooks.ts';
import { openDrafts } from './open-drafts.ts';
import { decisionKey, existing, readDecision, workloadConfig } from './shown.ts';
import { openEntry, recentEntries } from './storage/switching.ts';
import {
  currentConfig,
  currentDecisions,
  currentWorkload,
  revealField,
  setView,
  showWorkload,
  store,
} from './store.ts';
import { noticeTexts, openTab, reload, startInNewTab } from './testing/page.ts';
import { redo, undo } from './travel.ts';

startInNewTab();

const two = withWorkload(defaultDecisions, 'worker', { workload: { kind: 'worker' } });
const origin = (path: Parameters<typeof originOf>[1]) => originOf(store.getState(), path);
const undoAll = () => {
  while (store.getState().history.at > 0) undo();
};

describe('the decisions for a workload', () => {
  it('are the base itself for the first workload, and the same object for the same input', () => {
    expect(workloadConfig(two, firstWorkload)).toBe(two.base);
    expect(workloadConfig(two, 'nobody')).toBe(two.base);
    expect(workloadConfig(two, 'worker')).toBe(workloadConfig(two, 'worker'));
    expect(workloadConfig(two, 'worker').project.http).toBe(false);
  });

  it('have one key for each decision, which is read again', () => {
    expect(decisionKey('worker', 'workload.replicas')).toBe('worker:workload.replicas');
    expect(readDecision('worker:workload.replicas')).toEqual({
      workload: 'worker',
      path: 'workload.replicas',
    });
    expect(readDecision('workload.replicas')).toEqual({
      workload: firstWorkload,
      path: 'workload.replicas',
    });
    // All workloads share the name, so that there is one entry for it.
    expect(decisionKey('worker', 'project.name')).toBe('project.name');
    expect(readDecision('worker:nothing')).toBeUndefined();
  });
});

describe('an added workload', () => {
  it('is shown, with the field of its kind, and can be undone', () => {
    addWorkload('nightly', 'cron', 'orders-cli');
    expect(currentDecisions().workloads).toEqual({
      nightly: { workload: { kind: 'cron' }, project: { binary: 'orders-cli' } },
    });
    expect(currentWorkload()).toBe('nightly');
    expect(store.getState().view.focus).toBe('job.schedule');
    expect(noticeTexts()).toEqual(['Added nightly']);
    undo();
    expect(currentDecisions().workloads).toEqual({});
    expect(currentWorkload()).toBe(firstWorkload);
    redo();
    expect(currentWorkload()).toBe('nightly');
  });

  it('inherits every field until one is set, and again after its reset', () => {
    setField('workload.replicas', 5);
    addWorkload('worker', 'worker', '');
    expect(currentConfig().workload.replicas).toBe(5);
    expect(origin('workload.replicas')).toBe('first');
    expect(origin('project.http')).toBe('usual');
    expect(origin('workload.kind')).toBe('default');
    // The first workload is a server: nothing is decided about its schedule.
    expect(origin('job.schedule')).toBe('default');
    setField('workload.replicas', 4);
    expect(origin('workload.replicas')).toBe('decided');
    expect(currentDecisions().base.workload.replicas).toBe(5);
    showWorkload(firstWorkload);
    expect(currentConfig().workload.replicas).toBe(5);
    setField('workload.replicas', 6);
    showWorkload('worker');
    expect(currentConfig().workload.replicas).toBe(4);
    setField('workload.replicas', undefined);
    expect(currentConfig().workload.replicas).toBe(6);
    expect(currentDecisions().workloads).toEqual({ worker: { workload: { kind: 'worker' } } });
  });

  it('does not decide what all workloads share', () => {
    addWorkload('worker', 'worker', '');
    setField('project.name', 'orders');
    expect(currentDecisions().base.project.name).toBe('orders');
    revealField('image.base');
    expect(currentWorkload()).toBe(firstWorkload);
  });

  it('has its own undo steps: edits of two workloads are not merged', () => {
    addWorkload('worker', 'worker', '');
    setField('workload.replicas', 4, 'workload.replicas');
    showWorkload(firstWorkload);
    setField('workload.replicas', 5, 'workload.replicas');
    undo();
    expect(currentWorkload()).toBe(firstWorkload);
    expect(currentConfig().workload.replicas).toBe(3);
    expect(currentDecisions().workloads['worker']?.workload?.replicas).toBe(4);
    undo();
    expect(currentWorkload()).toBe('worker');
    expect(currentConfig().workload.replicas).toBe(3);
    expect(store.getState().travel?.decisions).toEqual([
      { workload: 'worker', path: 'workload.replicas' },
    ]);
  });

  it('does not change which fields of the first workload describe the code', () => {
    addWorkload('worker', 'worker', '');
    const before = currentDescribed();
    setField('project.httpPort', 9000);
    applyConfig(
      { ...currentConfig(), scaling: { ...currentConfig().scaling, maxReplicas: 8 } },
      { en: 'Fixed', 'zh-CN': '已修复' },
    );
    expect(currentDescribed()).toEqual(before);
    expect(currentDecisions().workloads['worker']?.scaling).toEqual({ maxReplicas: 8 });
  });

  it('gets a name that no other workload has', () => {
    expect(suggestedName('worker', [])).toBe('worker');
    expect(suggestedName('worker', ['worker', 'worker-2'])).toBe('worker-3');
  });
});

describe('a workload', () => {
  it('keeps its place, its decisions and its open entries under a new name', () => {
    addWorkload('worker', 'worker', '');
    addWorkload('nightly', 'cron', '');
    showWorkload('worker');
    writeDraft('workload.replicas', { typed: 'x', base: 3, wrong: true });
    renameWorkload('worker', 'consumer');
    expect(Object.keys(currentDecisions().workloads)).toEqual(['consumer', 'nightly']);
    expect(currentWorkload()).toBe('consumer');
    expect(openDrafts(store.getState()).map(([decision]) => decision)).toEqual([
      { workload: 'consumer', path: 'workload.replicas' },
    ]);
    undo();
    expect(currentWorkload()).toBe('worker');
  });

  it('is removed, and comes back by undo', () => {
    addWorkload('worker', 'worker', '');
    setField('workload.replicas', 4);
    removeWorkload('worker');
    expect(currentDecisions().workloads).toEqual({});
    expect(currentWorkload()).toBe(firstWorkload);
    undo();
    expect(currentWorkload()).toBe('worker');
    expect(currentConfig().workload.replicas).toBe(4);
    undoAll();
    expect(currentDecisions().workloads).toEqual({});
  });

  it('that does not exist shows the first one', () => {
    setView({ workload: 'nobody' });
    expect(currentWorkload()).toBe(firstWorkload);
    expect(existing(two, 'toString')).toBe(firstWorkload);
  });
});

describe('a reload', () => {
  it('restores the workloads, the shown one, its open entries and the undo steps', async () => {
    addWorkload('worker', 'worker', '');
    setField('workload.replicas', 4);
    writeDraft('scaling.maxReplicas', { typed: 'many', base: 10, wrong: true });
    const before = currentDecisions();
    await reload();
    expect(currentDecisions()).toEqual(before);
    expect(currentWorkload()).toBe('worker');
    expect(openDrafts(store.getState()).map(([decision]) => decision)).toEqual([
      { workload: 'worker', path: 'scaling.maxReplicas' },
    ]);
    await vi.waitFor(() => expect(store.getState().history.steps).toHaveLength(3));
    undo();
    expect(currentConfig().workload.replicas).toBe(3);
    undo();
    expect(currentDecisions().workloads).toEqual({});
    redo();
    redo();
    expect(currentDecisions()).toEqual(before);
  });

  it('stores no secret of a workload, in no step', async () => {
    addWorkload('worker', 'worker', '');
    setField('settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    setField('workload.replicas', 4);
    const [entry] = await recentEntries();
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, entry])).not.toContain(
      'hunter2',
    );
    await reload();
    await vi.waitFor(() => expect(store.getState().history.steps.length).toBeGreaterThan(2));
    expect(JSON.stringify(store.getState().history)).not.toContain('hunter2');
  });
});

describe('a link', () => {
  it('opens all workloads; the work before it is kept', async () => {
    setField('project.name', 'mine');
    const shared = withDecision(two, 'worker', 'workload.replicas', 4);
    openTab(`#${encodeLink(shared)}`);
    await vi.waitFor(() => expect(currentDecisions().workloads).toEqual(shared.workloads));
    showWorkload('worker');
    expect(currentConfig().workload.replicas).toBe(4);
    const mine = (await recentEntries()).find(({ name }) => name === 'mine');
    await openEntry(mine?.id ?? '');
    expect(currentDecisions().workloads).toEqual({});
    expect(currentWorkload()).toBe(firstWorkload);
  });
});
