// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { defaults, withValue } from '../../core/index.ts';
import { applyConfig, seal, setField, startOver } from './edits.ts';
import { undoLabel } from './history.ts';
import { notify } from './notices.ts';
import { recentEntries } from './storage/switching.ts';
import { currentConfig, setView, store } from './store.ts';
import { forgetState, leave, noticeTexts, openTab, reload, startInNewTab } from './testing/page.ts';
import { redo, undo } from './travel.ts';

startInNewTab();

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
      openTab();
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
    openTab();
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
