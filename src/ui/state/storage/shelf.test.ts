// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defaults, encodeLink, single, withValue } from '../../../core/index.ts';
import { setField } from '../edits.ts';
import { beginning } from '../history.ts';
import { currentConfig, setView, store } from '../store.ts';
import {
  closeTab,
  entryNames,
  forgetState,
  leave,
  noticeTexts,
  openTab,
  reload,
  startInNewTab,
} from '../testing/page.ts';
import { undo } from '../travel.ts';
import { newWork } from '../work.ts';
import { writeShelf } from './index.ts';
import { openEntry, recentEntries, removeRecent } from './switching.ts';

startInNewTab();

describe('several tabs', () => {
  it('keep separate work; a new tab starts with the work that was edited last', async () => {
    setField('project.name', 'mine');
    await leave();
    const mine = window.sessionStorage.getItem('waybill') ?? '';
    window.sessionStorage.clear();
    forgetState();
    openTab();
    expect(currentConfig().project.name).toBe('mine');
    setField('project.name', 'other');
    await leave();
    window.sessionStorage.setItem('waybill', mine);
    forgetState();
    openTab();
    expect(currentConfig().project.name).toBe('mine');
    await closeTab();
    openTab();
    expect(currentConfig().project.name).toBe('other');
  });

  it('write two entries when they edit the same entry', async () => {
    setField('project.name', 'mine');
    await leave();
    await writeShelf();
    // A duplicated tab starts with a copy of the tab's session storage.
    const copy = window.sessionStorage.getItem('waybill') ?? '';
    setField('project.name', 'original');
    openTab();
    setField('project.name', 'original');
    expect(await entryNames()).toEqual(['original']);
    await closeTab();
    window.sessionStorage.setItem('waybill', copy);
    openTab();
    setField('project.name', 'duplicate');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      ...entry
    ) {
      // The second edit happens while the first edit is being written.
      setField('workload.replicas', 8);
      void recentEntries();
      return put.apply(this, entry);
    });
    expect(await entryNames()).toEqual(['duplicate', 'original']);
    vi.restoreAllMocks();
    expect(noticeTexts()).toEqual([expect.stringContaining('changed in another tab')]);
    setField('workload.replicas', 7);
    expect(await entryNames()).toEqual(['duplicate', 'original']);
  });

  it('do not overwrite each other when they are only opened', async () => {
    setField('project.name', 'mine');
    await reload();
    window.localStorage.setItem('waybill', 'of another tab');
    await reload();
    expect(window.localStorage.getItem('waybill')).toBe('of another tab');
  });

  it('leave the newest work unchanged when they only view it', async () => {
    setField('project.name', 'newest');
    await leave();
    const newest = window.localStorage.getItem('waybill') ?? '';
    window.sessionStorage.clear();
    forgetState();
    store.setState({ work: newWork('link') });
    openTab();
    store.setState({
      history: beginning(single(withValue(defaults, 'project.name', 'looked at'))),
    });
    store.setState({ work: newWork('link') });
    setView({ theme: 'dark' });
    await leave();
    const after = JSON.parse(window.localStorage.getItem('waybill') ?? '');
    expect(after.settings).toEqual(JSON.parse(newest).settings);
    expect(after.view.theme).toBe('dark');
  });

  it('are not changed by writes of another tab', () => {
    setField('project.name', 'mine');
    window.dispatchEvent(new StorageEvent('storage', { key: 'waybill', newValue: '{}' }));
    expect(currentConfig().project.name).toBe('mine');
  });
});

const unsaved = () => Object.keys(localStorage).filter((key) => key.startsWith('waybill.unsaved'));

describe('work saved while a page is closed', () => {
  it('is added to the recent configurations by the next page', async () => {
    setField('project.name', 'orders');
    await recentEntries();
    setField('workload.replicas', 7);
    // The last edit is not written to the database.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    await leave();
    vi.restoreAllMocks();
    expect(unsaved()).toHaveLength(1);
    window.sessionStorage.clear();
    forgetState();
    openTab(`#${encodeLink(single(withValue(defaults, 'project.name', 'shared')))}`);
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    await vi.waitFor(async () => {
      const [entry] = await recentEntries();
      expect(entry?.settings).toMatchObject({ workload: { replicas: 7 } });
    });
    expect(unsaved()).toEqual([]);
  });
});

describe('recent configurations', () => {
  it('can be deleted and restored with their undo steps', async () => {
    setField('project.name', 'first');
    window.location.hash = encodeLink(single(withValue(defaults, 'project.name', 'shared')));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    const [entry] = await recentEntries();
    const putBack = await removeRecent(entry?.id ?? '');
    expect(await recentEntries()).toEqual([]);
    await putBack();
    expect(await recentEntries()).toEqual([entry]);
    await openEntry(entry?.id ?? '');
    undo();
    expect(currentConfig()).toEqual(defaults);
  });

  it('stay deleted', async () => {
    setField('project.name', 'first');
    const [entry] = await recentEntries();
    await closeTab();
    await removeRecent(entry?.id ?? '');
    openTab();
    await writeShelf();
    expect(await recentEntries()).toEqual([]);
    expect(currentConfig()).toEqual(defaults);
  });
});
