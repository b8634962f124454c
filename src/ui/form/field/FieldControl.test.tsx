// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  concerns,
  defaults,
  type FieldPath,
  type Finding,
  withValue,
} from '../../../core/index.ts';
import { applyFix } from '../../findings/fix.ts';
import { applyConfig, currentConfig, setField, startOver, undo } from '../../state/index.ts';
import { FieldNotes } from '../explanation/FieldNotes.tsx';
import { FieldControl } from './FieldControl.tsx';
import { FieldGroups } from './FieldGroups.tsx';

// The effect of a fix is tested in findings/fix.test.ts; here only the call is tested.
vi.mock('../../findings/fix.ts', { spy: true });

const show = (path: FieldPath, more: { missing?: FieldPath; findings?: readonly Finding[] } = {}) =>
  render(
    <FieldControl
      path={path}
      missing={more.missing}
      silent={false}
      findings={more.findings ?? []}
    />,
  );

const type = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } });

beforeEach(startOver);
afterEach(cleanup);

describe('a number', () => {
  it('is saved while the user types', () => {
    show('project.httpPort');
    type(screen.getByRole('spinbutton', { name: 'HTTP port' }), '3000');
    expect(currentConfig().project.httpPort).toBe(3000);
  });

  it('stays visible with an error when it is invalid, and the state keeps the old value', async () => {
    show('project.httpPort');
    const input = screen.getByRole('spinbutton', { name: 'HTTP port' });
    type(input, '70000');
    fireEvent.blur(input);
    expect(currentConfig().project.httpPort).toBe(8080);
    expect(input).toHaveProperty('value', '70000');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(screen.getByText(/The files keep 8080/)).toBeTruthy());
    const problem = document.getElementById('field-project.httpPort-problem');
    expect(input.getAttribute('aria-describedby')).toContain(problem?.id);
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(input).toHaveProperty('value', '8080');
  });

  it('is still shown after the control was unmounted and mounted again', () => {
    show('project.httpPort');
    type(screen.getByRole('spinbutton'), '12x');
    cleanup();
    show('project.httpPort');
    expect(screen.getByRole('spinbutton')).toHaveProperty('value', '12x');
    setField('project.httpPort', 9000);
    cleanup();
    show('project.httpPort');
    expect(screen.getByRole('spinbutton')).toHaveProperty('value', '9000');
  });

  it('follows undo', () => {
    const { rerender } = show('project.httpPort');
    type(screen.getByRole('spinbutton'), '3000');
    undo();
    rerender(
      <FieldControl path="project.httpPort" missing={undefined} silent={false} findings={[]} />,
    );
    expect(screen.getByRole('spinbutton')).toHaveProperty('value', '8080');
  });

  it('changes with the arrow keys and stops at its bounds', () => {
    show('workload.drainSeconds');
    const input = screen.getByRole('spinbutton');
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(currentConfig().workload.drainSeconds).toBe(26);
    type(input, '3');
    fireEvent.keyDown(input, { key: 'PageDown' });
    expect(currentConfig().workload.drainSeconds).toBe(0);
  });
});

describe('the other kinds of field', () => {
  it('can be switched, chosen from one option and chosen from several', () => {
    show('project.grpc');
    fireEvent.click(screen.getByRole('switch', { name: 'gRPC server' }));
    expect(currentConfig().project.grpc).toBe(true);
    show('services.database');
    fireEvent.click(screen.getByRole('radio', { name: 'PostgreSQL' }));
    expect(currentConfig().services.database).toBe('postgresql');
    show('image.platforms');
    fireEvent.click(screen.getByRole('checkbox', { name: 'linux/arm64' }));
    expect(currentConfig().image.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  });

  it('save the valid lines of a list and omit the invalid line', () => {
    show('image.writablePaths');
    fireEvent.click(screen.getByRole('button', { name: 'Add an entry' }));
    const [, second] = screen.getAllByRole('textbox');
    if (!second) throw new Error('a line was added');
    type(second, 'cache');
    expect(currentConfig().image.writablePaths).toEqual(['/tmp']);
    expect(screen.getByText(/not in the files yet/)).toBeTruthy();
    type(second, '/cache');
    expect(currentConfig().image.writablePaths).toEqual(['/tmp', '/cache']);
  });

  it('add, fill, move and remove the rows of a table', () => {
    show('settings.variables');
    for (const [at, name] of ['A', 'B'].entries()) {
      fireEvent.click(screen.getByRole('button', { name: 'Add variable' }));
      type(screen.getByRole('textbox', { name: `Name, variable ${at + 1}` }), name);
    }
    const names = () => currentConfig().settings.variables.map((row) => row.name);
    expect(names()).toEqual(['A', 'B']);
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name, variable 2' }), {
      key: 'ArrowUp',
      altKey: true,
    });
    expect(names()).toEqual(['B', 'A']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove variable 1' }));
    expect(names()).toEqual(['A']);
  });
});

describe('the parts around the control', () => {
  it('offer a reset to the default once the value differs', () => {
    applyConfig(withValue(defaults, 'project.httpPort', 3000), { en: 'x', 'zh-CN': 'x' });
    show('project.httpPort');
    fireEvent.click(screen.getByRole('button', { name: 'Reset HTTP port to its default: 8080' }));
    expect(currentConfig().project.httpPort).toBe(8080);
  });

  it('say why a field has no effect', () => {
    show('workload.replicas', { missing: 'scaling.autoscale' });
    expect(screen.getByText(/Has an effect only when Autoscale is off/)).toBeTruthy();
    expect(screen.getByRole('spinbutton')).toHaveProperty('disabled', true);
  });

  it('show a finding with its severity as text and apply its fix on request', async () => {
    const finding: Finding = {
      id: 'test',
      workload: '',
      severity: 'warning',
      at: ['project.httpPort'],
      title: { en: 'Two ports are the same', 'zh-CN': '两个端口相同' },
      why: { en: 'Only one can listen.', 'zh-CN': '只能有一个监听。' },
      source: '',
      fix: {
        label: { en: 'Use 8081', 'zh-CN': '改用 8081' },
        apply: (config) => withValue(config, 'project.httpPort', 8081),
      },
    };
    show('project.httpPort', { findings: [finding] });
    expect(await screen.findByText('Warning')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use 8081' }));
    expect(applyFix).toHaveBeenCalledExactlyOnceWith(finding);
  });

  it('describe the control by its help', () => {
    show('project.name');
    const id = screen.getByRole('textbox').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toMatch(/Names the Deployment/);
  });
});

describe('a cell of a table', () => {
  it('is described by the help of its column, which the notes panel shows first', () => {
    render(
      <>
        <FieldGroups
          id="settings"
          fields={[{ path: 'settings.variables', presence: { as: 'active', missing: [] } }]}
          findings={[]}
          waitsFor={undefined}
        />
        <FieldNotes />
      </>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Add variable' }));
    const cell = screen.getByRole('textbox', { name: 'Name, variable 1' });
    const { help } = concerns.settings.fields.variables.columns.name;
    const described = (cell.getAttribute('aria-describedby') ?? '').split(' ');
    const texts = described.map((id) => document.getElementById(id)?.textContent ?? '');
    expect(texts.join(' ')).toContain(help.en.replaceAll('`', ''));
    fireEvent.focus(cell);
    const notes = screen.getByRole('region', { name: 'Notes' });
    expect(notes.querySelector('p')?.textContent).toContain(help.en.replaceAll('`', ''));
    const heading = document.querySelector('[data-tip]')?.getAttribute('data-tip');
    expect(heading).toBe(help.en);
  });
});
