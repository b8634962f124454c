// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentConfig, startOver, store } from '../../state/index.ts';
import { FieldControl } from '../field/FieldControl.tsx';
import { OpenEntries } from './OpenEntries.tsx';

const show = (path: Parameters<typeof FieldControl>[0]['path']) =>
  render(
    <>
      <FieldControl path={path} missing={undefined} silent={false} findings={[]} />
      <OpenEntries />
    </>,
  );
const list = () => screen.queryByRole('region', { name: /not accepted/ });
const type = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } });

beforeEach(() => {
  store.setState({ drafts: {} });
  startOver();
});
afterEach(cleanup);

describe('shows the typed text and the value in the files, and links to the field', () => {
  it('is empty after the field gets another value', () => {
    show('project.httpPort');
    expect(list()).toBeNull();
    type(screen.getByRole('spinbutton', { name: 'HTTP port' }), '70000');
    expect(list()?.textContent).toContain('70000 is not accepted; the files keep 8080.');
    act(() => screen.getByRole('button', { name: 'Go to Project › HTTP port' }).click());
    expect(store.getState().view.focus).toBe('project.httpPort');
    type(screen.getByRole('spinbutton', { name: 'HTTP port' }), '8000');
    expect(list()).toBeNull();
  });

  it('names the invalid line of a list', () => {
    show('project.httpPort');
    type(screen.getByRole('spinbutton', { name: 'HTTP port' }), '70000');
    act(() => store.getState().work && startOver());
    expect(currentConfig().project.httpPort).toBe(8080);
    type(screen.getByRole('spinbutton', { name: 'HTTP port' }), '9000');
    expect(list()).toBeNull();
  });

  it('names the row and column of a table, but omits rows that are still untouched', () => {
    show('image.writablePaths');
    fireEvent.click(screen.getByRole('button', { name: 'Add an entry' }));
    const [, second] = screen.getAllByRole('textbox');
    if (!second) throw new Error('a line was added');
    type(second, 'cache');
    expect(list()?.textContent).toContain('cache is not accepted; the files leave it out.');
  });

  it('names the row and the column of a table, but no row that was only added', () => {
    show('settings.variables');
    fireEvent.click(screen.getByRole('button', { name: 'Add variable' }));
    expect(list()).toBeNull();
    type(screen.getByRole('textbox', { name: 'Value, variable 1' }), 'hello');
    expect(list()?.textContent).toContain('the files leave this row out');
    type(screen.getByRole('textbox', { name: 'Name, variable 1' }), 'GREETING');
    expect(list()).toBeNull();
    type(screen.getByRole('textbox', { name: 'Name, variable 1' }), '9 LIVES');
    expect(list()?.textContent).toContain('variable 1 › Name');
    expect(list()?.textContent).toContain('9 LIVES is not accepted; the files keep GREETING.');
  });
});
