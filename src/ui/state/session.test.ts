// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults, encodeLink, withValue } from '../../core/index.ts';
import { beginning } from './history.ts';
import { startSession } from './session.ts';
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

let stop = () => {};

const forgetState = () =>
  store.setState({ history: beginning(defaults), view: firstView, notices: [] });

/** Ends the session as leaving the page does, and begins another as a reload does. */
const reload = () => {
  stop();
  forgetState();
  stop = startSession();
};

const noticeTexts = () => store.getState().notices.map(({ text }) => text.en);

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
  window.location.hash = '';
  forgetState();
  stop = startSession();
});

afterEach(() => stop());

describe('a reload', () => {
  it('finds the settings and the view as they were', () => {
    setField('project.name', 'orders');
    setView({
      section: 'scaling',
      theme: 'dark',
      showAdvanced: { scaling: true },
      remarks: false,
      explainAll: true,
      dialog: 'share',
    });
    reload();
    expect(currentConfig().project.name).toBe('orders');
    const { section, theme, showAdvanced, remarks, explainAll, dialog } = store.getState().view;
    expect({ section, theme, showAdvanced, remarks, explainAll, dialog }).toEqual({
      section: 'scaling',
      theme: 'dark',
      showAdvanced: { scaling: true },
      remarks: false,
      explainAll: true,
      dialog: undefined,
    });
  });

  it('does not find a secret, because it was never written down', () => {
    setField('settings.variables', [
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: 'hunter2' },
    ]);
    reload();
    expect(currentConfig().settings.variables).toEqual([
      { name: 'SMTP_PASSWORD', kind: 'text', secret: true, value: '' },
    ]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('hunter2');
  });

  it.each(['not json', '{"format":1}', '[]', '{"settings":7}'])(
    'over damaged storage (%s) starts with the defaults, says so and sets the text aside',
    (damaged) => {
      stop();
      window.sessionStorage.setItem('waybill', damaged);
      forgetState();
      stop = startSession();
      expect(currentConfig()).toBe(defaults);
      expect(noticeTexts()).toEqual([expect.stringContaining('could not be read')]);
      expect(window.sessionStorage.getItem('waybill.damaged')).toBe(damaged);
    },
  );

  it('keeps what can be kept of settings that are partly impossible', () => {
    stop();
    const settings = { waybill: 1, project: { name: 'kept' }, workload: { replicas: -1 } };
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

describe('several tabs', () => {
  it('keep their own work; a new one starts with what was written last', () => {
    setField('project.name', 'mine');
    stop();
    const mine = window.sessionStorage.getItem('waybill') ?? '';
    const other = mine.replace('mine', 'other');
    window.localStorage.setItem('waybill', other);
    forgetState();
    stop = startSession();
    expect(currentConfig().project.name).toBe('mine');
    stop();
    window.sessionStorage.clear();
    forgetState();
    stop = startSession();
    expect(currentConfig().project.name).toBe('other');
  });

  it('do not overwrite each other by only being opened', () => {
    setField('project.name', 'mine');
    reload();
    window.localStorage.setItem('waybill', 'of another tab');
    reload();
    expect(window.localStorage.getItem('waybill')).toBe('of another tab');
  });

  it('are not disturbed by what another one writes', () => {
    setField('project.name', 'mine');
    window.dispatchEvent(new StorageEvent('storage', { key: 'waybill', newValue: '{}' }));
    expect(currentConfig().project.name).toBe('mine');
  });
});

describe('a link in the address', () => {
  const shared = withValue(defaults, 'project.name', 'shared');

  it('is opened as one step that undo takes back', async () => {
    setField('project.name', 'mine');
    stop();
    window.location.hash = encodeLink(shared);
    stop = startSession();
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    expect(noticeTexts()).toEqual(['Opened the shared configuration']);
    undo();
    expect(currentConfig().project.name).toBe('mine');
  });

  it('leaves the address, so that a reload does not put it over later work', async () => {
    window.location.hash = encodeLink(shared);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() => expect(currentConfig()).toEqual(shared));
    expect(window.location.hash).toBe('');
  });

  it('that is damaged changes nothing and says so', async () => {
    setField('project.name', 'mine');
    window.location.hash = 'v7.AAAA.000000';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() =>
      expect(noticeTexts()).toEqual([expect.stringContaining('newer Waybill')]),
    );
    expect(currentConfig().project.name).toBe('mine');
  });

  it('that was cut is opened as far as it goes, with a warning', async () => {
    const twice = withValue(withValue(shared, 'image.base', 'alpine'), 'scaling.maxReplicas', 77);
    window.location.hash = encodeLink(twice).slice(0, -9);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await vi.waitFor(() => expect(currentConfig().project.name).toBe('shared'));
    expect(noticeTexts()).toEqual([
      'Opened the shared configuration',
      expect.stringContaining('cut off'),
    ]);
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

  it('undoes in a text field too, instead of the field itself', () => {
    const input = document.body.appendChild(document.createElement('input'));
    setField('project.name', 'orders');
    expect(press('z', { ctrlKey: true }, input).defaultPrevented).toBe(true);
    expect(currentConfig()).toBe(defaults);
    input.remove();
  });

  it('leaves undo to a text that is no setting', () => {
    const box = document.body.appendChild(document.createElement('textarea'));
    box.dataset['ownUndo'] = '';
    setField('project.name', 'orders');
    expect(press('z', { ctrlKey: true }, box).defaultPrevented).toBe(false);
    expect(currentConfig().project.name).toBe('orders');
    box.remove();
  });

  it('opens the palette by Ctrl+K and leaves other keys alone', () => {
    press('k', { ctrlKey: true });
    expect(store.getState().view.dialog).toBe('palette');
    expect(press('z', {}).defaultPrevented).toBe(false);
    expect(press('z', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
  });
});

describe('one undo step', () => {
  it('is what was typed into a field until the focus leaves it', () => {
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

  it('is starting over', () => {
    setField('project.name', 'orders');
    startOver();
    expect(currentConfig()).toBe(defaults);
    undo();
    expect(currentConfig().project.name).toBe('orders');
  });
});

describe('messages', () => {
  it('offer undo only while it would take back what they report', () => {
    applyConfig(withValue(defaults, 'project.name', 'a'), { en: 'A', 'zh-CN': 'A' });
    expect(store.getState().notices.at(-1)?.undoable).toBe(true);
    seal();
    expect(store.getState().notices.at(-1)?.undoable).toBe(true);
    setField('project.name', 'b');
    expect(store.getState().notices.at(-1)?.undoable).toBe(false);
  });

  it('are three at most, the newest', () => {
    for (const word of ['1', '2', '3', '4']) notify({ en: word, 'zh-CN': word });
    expect(noticeTexts()).toEqual(['2', '3', '4']);
  });
});
