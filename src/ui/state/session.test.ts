// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, encodeLink, withValue } from '../../core/index.ts';
import { beginning, undoLabel } from './history.ts';
import { startSession } from './session.ts';
import { writeShelf } from './storage/index.ts';
import { loadWriter } from './storage/keeping.ts';
import { openEntry, recentEntries, removeRecent } from './storage/switching.ts';
import {
  applyConfig,
  currentConfig,
  notify,
  redo,
  seal,
  setField,
  setView,
  startOver,
  store,
  undo,
} from './store.ts';
import { firstView } from './view.ts';
import { newWork } from './work.ts';

let stop = () => {};

const forgetState = () =>
  store.setState({
    history: beginning(defaults),
    drafts: {},
    work: newWork('own'),
    view: firstView,
    notices: [],
  });

/** Ends the session and lets pending database writes finish. */
const leave = async () => {
  stop();
  await writeShelf();
};

/** Ends the session and starts another, as a reload does. */
const reload = async () => {
  await leave();
  forgetState();
  stop = startSession();
};

const noticeTexts = () => store.getState().notices.map(({ text }) => text.en);

/** Closes the tab: the session storage is deleted. */
const closeTab = async () => {
  await leave();
  window.sessionStorage.clear();
  forgetState();
};

const openTab = (hash = '') => {
  window.history.replaceState(null, '', `/${hash}`);
  stop = startSession();
};

const entryNames = async () => (await recentEntries()).map(({ name }) => name);

beforeAll(loadWriter);

beforeEach(async () => {
  for (const { id } of await recentEntries()) await removeRecent(id);
  window.sessionStorage.clear();
  window.localStorage.clear();
  forgetState();
  openTab();
});

afterEach(async () => {
  stop();
  await writeShelf();
});

describe('a reload', () => {
  it('restores the settings and the view', async () => {
    setField('project.name', 'orders');
    setView({
      section: 'scaling',
      theme: 'dark',
      showAdvanced: { scaling: true },
      notes: false,
      explainAll: true,
      dialog: 'share',
    });
    await reload();
    expect(currentConfig().project.name).toBe('orders');
    const { section, theme, showAdvanced, notes, explainAll, dialog } = store.getState().view;
    expect({ section, theme, showAdvanced, notes, explainAll, dialog }).toEqual({
      section: 'scaling',
      theme: 'dark',
      showAdvanced: { scaling: true },
      notes: false,
      explainAll: true,
      dialog: undefined,
    });
  });

  it('does not restore a secret, because secrets are not stored', async () => {
    setField('settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    await reload();
    expect(currentConfig().settings.variables).toEqual([
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: '' },
    ]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('hunter2');
  });

  it.each(['not json', '{"format":1}', '[]', '{"settings":7}'])(
    'over damaged storage (%s) starts with the defaults, says so and sets the text aside',
    async (damaged) => {
      await leave();
      window.sessionStorage.setItem('waybill', damaged);
      forgetState();
      stop = startSession();
      expect(currentConfig()).toBe(defaults);
      expect(noticeTexts()).toEqual([expect.stringContaining('could not be read')]);
      expect(window.sessionStorage.getItem('waybill.damaged')).toBe(damaged);
    },
  );

  it('keeps the valid settings when others are invalid', async () => {
    await leave();
    const settings = { waybill: 1, project: { name: 'kept' }, workload: { replicas: -1 } };
    window.sessionStorage.clear();
    window.localStorage.setItem(
      'waybill',
      JSON.stringify({ format: 1, settings, view: { theme: 'neon' } }),
    );
    forgetState();
    stop = startSession();
    expect(currentConfig()).toEqual(withValue(defaults, 'project.name', 'kept'));
    expect(store.getState().view.theme).toBe('system');
    expect(noticeTexts()).toEqual([expect.stringContaining('Replicas')]);
  });
});

describe('undo', () => {
  it('survives a reload, like redo', async () => {
    setField('project.name', 'orders');
    setField('workload.replicas', 7);
    undo();
    await reload();
    await vi.waitFor(() => expect(undoLabel(store.getState().history)?.en).toBe('Name'));
    redo();
    expect(currentConfig().workload.replicas).toBe(7);
    undo();
    undo();
    expect(currentConfig()).toEqual(defaults);
  });

  it('survives an edit made before the stored steps are loaded', async () => {
    setField('project.name', 'orders');
    await reload();
    setField('workload.replicas', 7);
    await vi.waitFor(() => expect(store.getState().history.steps).toHaveLength(3));
    await reload();
    await vi.waitFor(() => expect(store.getState().history.steps).toHaveLength(3));
    expect(currentConfig().workload.replicas).toBe(7);
  });

  it('stores no secret', async () => {
    setField('settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    setField('project.name', 'orders');
    const entries = await recentEntries();
    await reload();
    await vi.waitFor(() => expect(store.getState().history.steps).toHaveLength(3));
    expect(JSON.stringify([entries, store.getState().history])).not.toContain('hunter2');
  });
});

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
    store.setState({ history: beginning(withValue(defaults, 'project.name', 'looked at')) });
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
    openTab(`#${encodeLink(withValue(defaults, 'project.name', 'shared'))}`);
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    await vi.waitFor(async () => {
      const [entry] = await recentEntries();
      expect(entry?.settings).toMatchObject({ workload: { replicas: 7 } });
    });
    expect(unsaved()).toEqual([]);
  });
});

describe('a link in the address', () => {
  const shared = withValue(defaults, 'project.name', 'shared');
  const sharedLink = `#${encodeLink(shared)}`;
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
    enter(`#${encodeLink(twice).slice(0, -9)}`);
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    expect(noticeTexts()).toEqual([
      'Opened the shared configuration',
      expect.stringContaining('cut off'),
    ]);
  });
});

describe('recent configurations', () => {
  it('can be deleted and restored with their undo steps', async () => {
    setField('project.name', 'first');
    window.location.hash = encodeLink(withValue(defaults, 'project.name', 'shared'));
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

describe('the keyboard', () => {
  const press = (key: string, modifiers: KeyboardEventInit, target: EventTarget = window) => {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      cancelable: true,
      ...modifiers,
    });
    target.dispatchEvent(event);
    return event;
  };

  it.each([
    ['Ctrl+Z and Ctrl+Shift+Z', { ctrlKey: true }, 'Z', { ctrlKey: true, shiftKey: true }],
    ['⌘Z and ⌘⇧Z', { metaKey: true }, 'Z', { metaKey: true, shiftKey: true }],
    ['Ctrl+Z and Ctrl+Y', { ctrlKey: true }, 'y', { ctrlKey: true }],
  ] as const)('undoes and redoes by %s', (_, undoKeys, redoKey, redoKeys) => {
    setField('project.name', 'orders');
    press('z', undoKeys);
    expect(currentConfig()).toBe(defaults);
    press(redoKey, redoKeys);
    expect(currentConfig().project.name).toBe('orders');
  });

  it("undoes the last step also while a text field has the focus, instead of the field's text", () => {
    const input = document.body.appendChild(document.createElement('input'));
    setField('project.name', 'orders');
    expect(press('z', { ctrlKey: true }, input).defaultPrevented).toBe(true);
    expect(currentConfig()).toBe(defaults);
    input.remove();
  });

  it('leaves undo to the browser in a text that is not a setting', () => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.dataset['ownUndo'] = '';
    setField('project.name', 'orders');
    expect(press('z', { ctrlKey: true }, box).defaultPrevented).toBe(false);
    expect(currentConfig().project.name).toBe('orders');
    box.remove();
  });

  it('opens the palette with Ctrl+K and ignores other keys', () => {
    press('k', { ctrlKey: true });
    expect(store.getState().view.dialog).toBe('palette');
    expect(press('z', {}).defaultPrevented).toBe(false);
    expect(press('z', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
  });
});

describe('one undo step', () => {
  it('contains all typing in a field until the focus leaves it', () => {
    for (const name of ['o', 'or', 'orders']) setField('project.name', name, 'project.name');
    window.dispatchEvent(new FocusEvent('focusout'));
    for (const name of ['orders-', 'orders-v2']) setField('project.name', name, 'project.name');
    undo();
    expect(currentConfig().project.name).toBe('orders');
    undo();
    expect(currentConfig()).toBe(defaults);
    redo();
    expect(currentConfig().project.name).toBe('orders');
  });

  it('contains starting over', () => {
    setField('project.name', 'orders');
    startOver();
    expect(currentConfig()).toBe(defaults);
    undo();
    expect(currentConfig().project.name).toBe('orders');
  });
});

describe('messages', () => {
  it('offer undo only while undo would revert the reported change', () => {
    applyConfig(withValue(defaults, 'project.name', 'a'), { en: 'A', 'zh-CN': 'A' });
    expect(store.getState().notices.at(-1)?.undoable).toBe(true);
    seal();
    expect(store.getState().notices.at(-1)?.undoable).toBe(true);
    setField('project.name', 'b');
    expect(store.getState().notices.at(-1)?.undoable).toBe(false);
  });

  it('are limited to the three newest', () => {
    for (const word of ['1', '2', '3', '4']) notify({ en: word, 'zh-CN': word });
    expect(noticeTexts()).toEqual(['2', '3', '4']);
  });
});
