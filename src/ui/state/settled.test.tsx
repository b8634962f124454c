// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDecisions, defaults } from '../../core/index.ts';
import { setField } from './edits.ts';
import { loadEngine } from './engine-start.ts';
import { beginning } from './history.ts';
import { useDecisionsAround, useFindings, useReady, useSettledFiles } from './hooks.ts';
import { store } from './store.ts';
import { firstView } from './view.ts';

let renders = 0;

const Names = () => {
  const { now, settled } = useDecisionsAround();
  return <output>{`${now.base.project.name} ${settled.base.project.name}`}</output>;
};

const Counts = () => {
  renders += 1;
  const ready = useReady();
  const files = useSettledFiles().length;
  const findings = useFindings().length;
  return <p>{ready ? `${files > 0} ${findings > 0}` : 'not yet'}</p>;
};

const forget = (ready: boolean) =>
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [], ready });

afterEach(cleanup);

describe('before the engine has loaded', () => {
  it('no component shows files; afterwards all components update', async () => {
    forget(false);
    render(<Counts />);
    expect(screen.getByText('not yet')).toBeDefined();
    await act(loadEngine);
    await vi.waitFor(() => expect(screen.getByText('true true')).toBeDefined());
  });
});

describe('an edit', () => {
  beforeAll(loadEngine);
  beforeEach(() => forget(true));

  it('updates the components that may be a frame late soon after the others', async () => {
    render(<Names />);
    act(() => setField('project.name', 'orders'));
    expect(screen.getByRole('status').textContent).toBe(`orders ${defaults.project.name}`);
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('orders orders'), {
      timeout: 200,
    });
  });

  it('is processed together with other edits of the same frame', async () => {
    render(<Counts />);
    renders = 0;
    act(() => {
      for (const name of ['a', 'ab', 'abc']) setField('project.name', name);
    });
    expect(renders).toBe(0);
    await vi.waitFor(() => expect(renders).toBe(1));
  });
});
