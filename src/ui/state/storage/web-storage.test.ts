// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defaults } from '../../../core/index.ts';
import { setField } from '../edits.ts';
import { currentConfig } from '../store.ts';
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
import { recentEntries } from './switching.ts';

startInNewTab();

describe('the single storage slot of older versions', () => {
  it('becomes one entry of the recent configurations', async () => {
    await closeTab();
    const settings = { waybill: 1, project: { name: 'older' } };
    const text = JSON.stringify({ format: 1, settings, view: {} });
    window.localStorage.setItem('waybill', text);
    window.sessionStorage.setItem('waybill', text);
    openTab();
    expect(currentConfig().project.name).toBe('older');
    await vi.waitFor(async () => expect(await entryNames()).toEqual(['older']));
    await reload();
    await closeTab();
    openTab();
    setField('workload.replicas', 7);
    expect(await entryNames()).toEqual(['older']);
  });
});

describe('a browser that forbids storage', () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  const forbid = (name: string, property: PropertyDescriptor) => {
    const before = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { configurable: true, ...property });
    return () => {
      if (before) Object.defineProperty(window, name, before);
      else Reflect.deleteProperty(window, name);
    };
  };

  it.each([
    ['throws', { get: forbidden }],
    ['is null', { value: null }],
  ])('(the property %s) is named once, and the page works', async (_, property) => {
    await leave();
    forgetState();
    const restore = [forbid('localStorage', property), forbid('sessionStorage', property)];
    openTab();
    setField('project.name', 'orders');
    setField('workload.replicas', 7);
    await recentEntries();
    expect(noticeTexts()).toEqual([expect.stringContaining('forbids a part of its storage')]);
    await leave();
    forgetState();
    openTab();
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('orders'));
    undo();
    expect(currentConfig().workload.replicas).toBe(defaults.workload.replicas);
    for (const give of restore) give();
  });

  it('is reported once when only writing fails because storage is full', async () => {
    await leave();
    forgetState();
    const full = {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const restore = [
      forbid('localStorage', { value: full }),
      forbid('sessionStorage', { value: full }),
    ];
    openTab();
    setField('project.name', 'orders');
    await leave();
    expect(noticeTexts()).toEqual([expect.stringContaining('forbids a part of its storage')]);
    for (const give of restore) give();
  });
});
