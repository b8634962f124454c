// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defaults, encodeLink, single, withValue } from '../../core/index.ts';
import { setField } from './edits.ts';
import { openEntry, recentEntries } from './storage/switching.ts';
import { currentConfig, setView, store } from './store.ts';
import { closeTab, leave, noticeTexts, openTab, reload, startInNewTab } from './testing/page.ts';
import { undo } from './travel.ts';

startInNewTab();

describe('a link in the address', () => {
  const shared = withValue(defaults, 'project.name', 'shared');
  const sharedLink = `#${encodeLink(single(shared))}`;
  const enter = (hash: string) => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  };

  it('starts separate work; the earlier work is saved and offered', async () => {
    setField('project.name', 'mine');
    await leave();
    openTab(sharedLink);
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    expect(noticeTexts()).toEqual([
      'Opened the shared configuration. Your work on “mine”, edited just now, is kept.',
    ]);
    store.getState().notices[0]?.action?.run();
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('mine'));
    undo();
    expect(currentConfig()).toEqual(defaults);
  });

  it('does not become the work of the next visit when it is only opened and closed', async () => {
    setField('project.name', 'mine');
    setField('workload.replicas', 7);
    await closeTab();
    openTab(sharedLink);
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    setView({ theme: 'dark' });
    await closeTab();
    openTab();
    expect(currentConfig().project.name).toBe('mine');
    await vi.waitFor(() => expect(store.getState().history.steps).toHaveLength(3));
  });

  it('does not remove secrets of the earlier work from the page', async () => {
    setField('settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    enter(sharedLink);
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    const [entry] = await recentEntries();
    await openEntry(entry?.id ?? '');
    expect(currentConfig().settings.variables[0]?.value).toBe('hunter2');
  });

  it('is removed from the address, so that a reload does not replace later work', async () => {
    enter(sharedLink);
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    expect(window.location.hash).toBe('');
    setField('workload.replicas', 7);
    await reload();
    expect(currentConfig()).toEqual(withValue(shared, 'workload.replicas', 7));
  });

  it('changes nothing when it is damaged, reports this and stays in the address', async () => {
    setField('project.name', 'mine');
    enter('#v7.AAAA.000000');
    await vi.waitFor(() =>
      expect(noticeTexts()).toEqual([expect.stringContaining('newer Waybill')]),
    );
    expect(currentConfig().project.name).toBe('mine');
    expect(window.location.hash).toBe('#v7.AAAA.000000');
  });

  it('is opened as far as it is readable when it was truncated, with a warning', async () => {
    const twice = withValue(withValue(shared, 'image.base', 'alpine'), 'scaling.maxReplicas', 77);
    enter(`#${encodeLink(single(twice)).slice(0, -9)}`);
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    expect(noticeTexts()).toEqual([
      'Opened the shared configuration',
      expect.stringContaining('cut off'),
    ]);
  });
});
