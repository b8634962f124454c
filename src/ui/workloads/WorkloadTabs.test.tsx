// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDecisions } from '../../core/index.ts';
import { SectionForm } from '../form/index.ts';
import { SectionsNav } from '../shell/SectionsNav.tsx';
import { beginning } from '../state/history.ts';
import {
  currentConfig,
  currentDecisions,
  currentWorkload,
  setField,
  showWorkload,
  store,
} from '../state/index.ts';
import { firstView } from '../state/view.ts';
import { AddWorkloadSheet } from './AddWorkloadSheet.tsx';
import { addWorkload } from './actions.ts';
import { RenameWorkloadSheet } from './RenameWorkloadSheet.tsx';
import { WorkloadTabs } from './WorkloadTabs.tsx';

beforeEach(() =>
  store.setState({
    history: beginning(defaultDecisions),
    view: firstView,
    notices: [],
    drafts: {},
  }),
);
afterEach(cleanup);

const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
const selected = () =>
  screen.getAllByRole('tab').find((tab) => tab.getAttribute('aria-selected') === 'true');
const close = () => undefined;

describe('the tabs', () => {
  it('show every workload, the first one under the name of the project', () => {
    addWorkload('worker', 'worker', '');
    addWorkload('nightly', 'cron', '');
    render(<WorkloadTabs />);
    expect(tabs()).toEqual(['app', 'worker', 'nightly']);
    expect(selected()?.textContent).toBe('nightly');
    fireEvent.click(screen.getByRole('tab', { name: 'worker' }));
    expect(currentWorkload()).toBe('worker');
  });

  it('are selected by arrow keys, round about, and by Home and End', () => {
    addWorkload('worker', 'worker', '');
    addWorkload('nightly', 'cron', '');
    render(<WorkloadTabs />);
    const press = (key: string) => fireEvent.keyDown(selected() ?? document.body, { key });
    for (const [key, expected] of [
      ['ArrowRight', 'app'],
      ['ArrowLeft', 'nightly'],
      ['ArrowLeft', 'worker'],
      ['Home', 'app'],
      ['End', 'nightly'],
    ] as const) {
      press(key);
      expect(selected()?.textContent).toBe(expected);
      expect(document.activeElement).toBe(selected());
    }
  });
});

describe('the form of an added workload', () => {
  const show = () => {
    addWorkload('worker', 'worker', '');
    render(<SectionForm id="workload" />);
  };
  const row = (path: string) => document.querySelector(`[data-field="${path}"]`);

  it('leaves out what all workloads share, and marks what it does not decide', () => {
    show();
    expect(row('workload.namespace')).toBeNull();
    expect(row('workload.replicas')?.hasAttribute('data-inherited')).toBe(true);
    expect(row('workload.replicas')?.textContent).toContain('as in app');
    act(() => setField('workload.replicas', 4));
    expect(row('workload.replicas')?.hasAttribute('data-inherited')).toBe(false);
    expect(row('workload.replicas')?.hasAttribute('data-changed')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Let Replicas be inherited again' }));
    expect(currentDecisions().workloads).toEqual({ worker: { workload: { kind: 'worker' } } });
    expect(currentConfig().workload.replicas).toBe(3);
  });

  it('has only the sections with a field that it may decide', () => {
    addWorkload('worker', 'worker', '');
    render(<SectionsNav />);
    const titles = () => screen.getAllByRole('button').map((button) => button.textContent ?? '');
    expect(titles().some((title) => title.includes('Workload'))).toBe(true);
    expect(titles().some((title) => title.includes('Image'))).toBe(false);
    act(() => showWorkload(''));
    expect(titles().some((title) => title.includes('Image'))).toBe(true);
  });
});

describe('the dialog that adds a workload', () => {
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  const add = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Add' });

  it('suggests a name for the kind until one is typed', () => {
    render(<AddWorkloadSheet onClose={close} />);
    expect(name().value).toBe('worker');
    fireEvent.click(screen.getByRole('radio', { name: /^Scheduled job/ }));
    expect(name().value).toBe('nightly');
    fireEvent.change(name(), { target: { value: 'compact' } });
    fireEvent.click(screen.getByRole('radio', { name: /^Release step/ }));
    expect(name().value).toBe('compact');
    fireEvent.change(screen.getByRole('textbox', { name: 'Binary' }), {
      target: { value: 'orders-cli' },
    });
    fireEvent.submit(name());
    expect(currentDecisions().workloads).toEqual({
      compact: { workload: { kind: 'job' }, project: { binary: 'orders-cli' } },
    });
  });

  it.each(['', 'Worker', 'worker'])('says what is wrong with the name “%s”', (typed) => {
    addWorkload('worker', 'worker', '');
    render(<AddWorkloadSheet onClose={close} />);
    fireEvent.change(name(), { target: { value: typed } });
    expect(add().disabled).toBe(true);
    expect(name().getAttribute('aria-invalid')).toBe('true');
    fireEvent.submit(name());
    expect(Object.keys(currentDecisions().workloads)).toEqual(['worker']);
  });

  it('says what is wrong with the binary', () => {
    render(<AddWorkloadSheet onClose={close} />);
    const binary = screen.getByRole('textbox', { name: 'Binary' });
    fireEvent.change(binary, { target: { value: 'not a name' } });
    expect(binary.getAttribute('aria-invalid')).toBe('true');
    expect(add().disabled).toBe(true);
  });
});

it('The dialog that renames a workload accepts its own name and no other one that is taken.', () => {
  addWorkload('nightly', 'cron', '');
  addWorkload('worker', 'worker', '');
  render(<RenameWorkloadSheet onClose={close} />);
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  expect(name.getAttribute('aria-invalid')).toBeNull();
  fireEvent.change(name, { target: { value: 'nightly' } });
  expect(name.getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(name, { target: { value: 'consumer' } });
  fireEvent.submit(name);
  expect(Object.keys(currentDecisions().workloads)).toEqual(['nightly', 'consumer']);
});
