// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Decisions,
  defaultDecisions,
  defaults,
  type Finding,
  withValue,
} from '../../core/index.ts';
import { beginning } from '../state/history.ts';
import { currentConfig, store, undo } from '../state/index.ts';
import { firstView } from '../state/view.ts';
import { FindingsPanel } from './FindingsPanel.tsx';

const text = (en: string) => ({ en, 'zh-CN': en });

const tooFew: Finding = {
  id: 'too-few',
  workload: '',
  severity: 'error',
  at: ['workload.replicas'],
  title: text('Too few for `PodDisruptionBudget`'),
  why: text('A node drain would stop it.'),
  source: 'https://kubernetes.io/docs/',
  fix: { label: text('Use 5'), apply: (config) => withValue(config, 'workload.replicas', 5) },
};

const unnamed: Finding = {
  id: 'unnamed',
  workload: '',
  severity: 'advice',
  at: ['project.description'],
  title: text('No description'),
  why: text('Nobody knows what it is.'),
  source: 'C-060',
};

vi.mock('../state/derived.ts', async (original) => ({
  ...(await original<object>()),
  findingsOf: (() => {
    const cases = new WeakMap<Decisions, readonly Finding[]>();
    return (decisions: Decisions) => {
      const found =
        cases.get(decisions) ??
        (decisions.base.workload.replicas === 5 ? [unnamed] : [tooFew, unnamed]);
      cases.set(decisions, found);
      return found;
    };
  })(),
}));

beforeEach(() => {
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [] });
  render(<FindingsPanel />);
});

afterEach(cleanup);

describe('are sorted by severity, errors first, each with reason and source', () => {
  it('show the text of the correction that they cite', () => {
    const [errors, advice] = screen.getAllByRole('region');
    expect(errors?.textContent).toContain('Errors 1');
    expect(errors?.textContent).toContain('A node drain would stop it.');
    expect(advice?.textContent).toContain('Advice 1');
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://kubernetes.io/docs/');
  });

  it('format text between backticks as code', () => {
    const source = screen.getByText('Source C-060').closest('details');
    expect(source?.textContent).toContain('Port, protocol and scheme are written together.');
  });

  it('are fixed with one click, and undo reverts the fix', () => {
    expect(screen.getByText('PodDisruptionBudget').tagName).toBe('CODE');
  });

  it('have a link that focuses their field', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Use 5' }));
    expect(currentConfig().workload.replicas).toBe(5);
    await vi.waitFor(() => expect(screen.queryByText('Errors', { exact: false })).toBeNull());
    undo();
    expect(currentConfig()).toBe(defaults);
  });

  it('can be filtered by section', () => {
    const [errors] = screen.getAllByRole('region');
    fireEvent.click(within(errors ?? document.body).getByRole('button', { name: /^Go to/ }));
    const { section, focus } = store.getState().view;
    expect({ section, focus }).toEqual({ section: 'workload', focus: 'workload.replicas' });
  });

  it('are all fixed with one click where a fix exists', () => {
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'project' } });
    expect(screen.queryByText('Errors', { exact: false })).toBeNull();
    expect(screen.getByText('No description')).toBeDefined();
  });

  it('are all mended at once where they can be', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Fix the one that can be fixed' }));
    expect(currentConfig().workload.replicas).toBe(5);
    undo();
    expect(currentConfig()).toBe(defaults);
  });
});
