// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDecisions, type ExplainedProblem, type FieldPath } from '../../core/index.ts';
import { ExportSheet } from '../export/ExportSheet.tsx';
import { FindingsPanel } from '../findings/FindingsPanel.tsx';
import { FieldControl } from '../form/field/FieldControl.tsx';
import { FileRow } from '../preview/FileRow.tsx';
import { beginning } from '../state/history.ts';
import { notInspected, setView, store } from '../state/index.ts';
import { firstView } from '../state/view.ts';
import { answered } from './answers.ts';
import { InspectionLine } from './InspectionLine.tsx';
import { setInspection } from './inspection-state.ts';

const path = 'deploy/deployment.yaml';

const problem = (overrides: Partial<ExplainedProblem> = {}): ExplainedProblem => ({
  path,
  line: 12,
  column: 7,
  endLine: 12,
  endColumn: 20,
  severity: 'error',
  by: 'Kubernetes 1.36',
  message: { en: '`livenesProbe` is no field', 'zh-CN': '`livenesProbe` 不是字段' },
  at: ['workload.replicas'],
  workload: '',
  ...overrides,
});

const tell = (...problems: readonly ExplainedProblem[]) =>
  act(() => answered({ problems, files: 30 }));

const file = () => store.getState().view.file;

beforeEach(() => {
  store.setState({ history: beginning(defaultDecisions), view: firstView, notices: [] });
  setInspection(notInspected);
});

afterEach(cleanup);

describe('the line under a file', () => {
  it('says that the inspection runs, then that there are no problems', () => {
    render(<InspectionLine path={path} />);
    expect(screen.getByText('Inspecting the files…')).toBeDefined();
    tell();
    expect(
      screen.getByText(
        '30 files pass the schemas and parsers (Kubernetes 1.37, Compose, Dockerfile)',
      ),
    ).toBeDefined();
  });

  it('lists the problems in the file, by line, and links to each', () => {
    render(<InspectionLine path={path} />);
    tell(problem());
    fireEvent.click(screen.getByRole('button', { name: /^Line 12/ }));
    expect(file()).toBe(path);
    expect(screen.getByText('livenesProbe').tagName).toBe('CODE');
  });

  it('links to the problems in other files', () => {
    render(<InspectionLine path="Dockerfile" />);
    tell(problem());
    fireEvent.click(screen.getByRole('button', { name: '1 problem in other files' }));
    expect(file()).toBe(path);
  });

  it('announces that problems appeared or disappeared, not the number of files', () => {
    render(<InspectionLine path={path} />);
    tell(problem());
    expect(screen.getByRole('status').textContent).toBe('1 problem in the files');
    tell();
    const said = screen.getByRole('status').textContent;
    act(() => answered({ problems: [], files: 31 }));
    expect(screen.getByRole('status').textContent).toBe(said);
  });

  it('says that the inspection is not available, without an announcement, and offers a retry', () => {
    render(<InspectionLine path={path} />);
    act(() => setInspection({ phase: 'missing' }));
    expect(screen.getByText('The files are not being inspected.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it('is in Chinese when the page is', () => {
    setView({ locale: 'zh-CN' });
    render(<InspectionLine path={path} />);
    tell(problem());
    expect(screen.getByRole('button', { name: /^第 12 行/ }).textContent).toContain('不是字段');
    expect(screen.getByText('此文件内有 1 个问题')).toBeDefined();
  });
});

describe('a problem in a file', () => {
  const field: FieldPath = 'workload.replicas';

  it('is shown under the field that causes it, and describes the field, until it is fixed', async () => {
    render(<FieldControl path={field} missing={undefined} silent={false} findings={[]} />);
    tell(problem());
    fireEvent.click(await screen.findByRole('button', { name: 'Show line 12 of deployment.yaml' }));
    expect(file()).toBe(path);
    const described = screen.getByLabelText('Replicas').getAttribute('aria-describedby') ?? '';
    const notes = described.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(notes.join(' ')).toContain('livenesProbe is no field');
    tell();
    expect(screen.queryByText('livenesProbe')).toBeNull();
  });

  it('is in the findings panel, with links to the line and to the field', () => {
    render(<FindingsPanel />);
    tell(problem());
    expect(screen.getByRole('region', { name: /^In the files 1/ })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Show line 12 of deployment.yaml' }));
    expect(file()).toBe(path);
    fireEvent.click(screen.getByRole('button', { name: 'Go to Replicas' }));
    expect(store.getState().view.focus).toBe(field);
  });

  it('is listed before the export', () => {
    render(<ExportSheet onClose={() => undefined} />);
    expect(screen.queryByText(/problem/)).toBeNull();
    tell(problem());
    expect(screen.getByText(/^1 problem in the files/)).toBeDefined();
  });

  it('has no link to a field when no field causes it', () => {
    render(<FindingsPanel />);
    tell(problem({ at: [] }));
    expect(screen.queryByRole('button', { name: /^Go to/ })).toBeNull();
  });

  it('is counted on the row of its file, and of a closed folder around the file', () => {
    const row = { name: 'x', level: 1, place: 1, siblings: 1, executable: false, lines: 0 };
    const common = { ...row, mark: undefined, selected: false, tabbable: true, say: () => '' };
    render(
      <>
        <FileRow {...common} path={path} expanded={undefined} />
        <FileRow {...common} path="deploy" expanded={false} />
        <FileRow {...common} path="deploy/open" expanded={true} />
        <FileRow {...common} path="compose.yaml" expanded={undefined} />
      </>,
    );
    tell(problem(), problem({ line: 14 }));
    const names = screen.getAllByRole('treeitem').map((each) => each.textContent);
    expect(names).toEqual(['x22 problems', 'x22 problems', 'x', 'x']);
  });
});
