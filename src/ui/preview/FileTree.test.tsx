// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { FileTree } from './FileTree.tsx';
import { compareFiles } from './file-changes.ts';
import { treeOf } from './file-tree.ts';

const paths = ['Dockerfile', 'k8s/deployment.yaml', 'k8s/service.yaml', 'run.sh'];
const changes = compareFiles(
  [{ path: 'Dockerfile', text: 'a\n' }],
  [
    { path: 'Dockerfile', text: 'b\n' },
    { path: 'run.sh', text: '1\n2\n' },
    { path: 'k8s/service.yaml', text: 'x\n' },
  ],
);

const Tree = () => {
  const [open, setOpen] = useState('Dockerfile');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  return (
    <FileTree
      nodes={treeOf(paths)}
      closed={closed}
      setClosed={setClosed}
      changes={changes}
      executables={new Set(['run.sh'])}
      open={open}
      onOpen={setOpen}
      say={(text) => text.en}
    />
  );
};

const row = (name: RegExp) => screen.getByRole('treeitem', { name });
const focused = () => document.activeElement?.getAttribute('data-path');
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('the file tree', () => {
  afterEach(cleanup);

  test('can be navigated with the keyboard and shows the focused file', () => {
    render(<Tree />);
    row(/Dockerfile/).focus();
    press('ArrowDown');
    expect(focused()).toBe('k8s');
    press('ArrowRight');
    expect(focused()).toBe('k8s/deployment.yaml');
    expect(row(/deployment/).getAttribute('aria-selected')).toBe('true');
    press('End');
    expect(focused()).toBe('run.sh');
    press('k');
    expect(focused()).toBe('k8s');
  });

  test('has one tab stop, on the row that had the focus last', () => {
    render(<Tree />);
    row(/Dockerfile/).focus();
    press('ArrowDown');
    const stops = screen.getAllByRole('treeitem').filter((item) => item.tabIndex === 0);
    expect(stops.map((item) => item.getAttribute('data-path'))).toEqual(['k8s']);
  });

  test('closes and opens a folder and keeps the focus on it', () => {
    render(<Tree />);
    row(/k8s/).focus();
    fireEvent.click(row(/k8s/));
    expect(row(/k8s/).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('treeitem', { name: /deployment/ })).toBeNull();
    press('ArrowRight');
    expect(row(/k8s/).getAttribute('aria-expanded')).toBe('true');
    expect(focused()).toBe('k8s');
  });

  test('says as text what the last edit did and which files are executable', () => {
    render(<Tree />);
    expect(row(/Dockerfile changed, 1 line$/)).toBeDefined();
    expect(row(/run\.sh executable new, 2 lines$/)).toBeDefined();
    fireEvent.click(row(/k8s/));
    expect(row(/k8s holds changed files$/)).toBeDefined();
  });
});
