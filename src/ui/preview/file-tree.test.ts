import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldersAround, openFile, rowsOf, treeOf } from './file-tree.ts';

const paths = ['Dockerfile', 'k8s/base/a.yaml', 'k8s/base/b.yaml', 'chart/Chart.yaml', 'README.md'];

const outline = (closed: readonly string[] = []): readonly string[] =>
  rowsOf(treeOf(paths), new Set(closed)).map(
    (row) => `${'  '.repeat(row.level - 1)}${row.node.name}`,
  );

describe('the file tree', () => {
  test('keeps the order of the files and joins folders that contain only one folder', () => {
    expect(outline()).toEqual([
      'Dockerfile',
      'k8s/base',
      '  a.yaml',
      '  b.yaml',
      'chart',
      '  Chart.yaml',
      'README.md',
    ]);
  });

  test('hides the contents of a closed folder', () => {
    expect(outline(['k8s/base'])).toEqual([
      'Dockerfile',
      'k8s/base',
      'chart',
      '  Chart.yaml',
      'README.md',
    ]);
  });

  test('merges a folder whose files are not adjacent', () => {
    const rows = rowsOf(treeOf(['a/x', 'b', 'a/y']), new Set());
    expect(rows.map((row) => row.node.path)).toEqual(['a', 'a/x', 'a/y', 'b']);
  });

  test('gives each row its position among its siblings', () => {
    const row = rowsOf(treeOf(paths), new Set()).find((one) => one.node.path === 'k8s/base/b.yaml');
    expect(row).toMatchObject({ level: 2, place: 2, siblings: 2, parent: 'k8s/base' });
  });

  test('shows every file exactly once, whatever the paths are', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const folder = fc.array(name, { maxLength: 3 });
    const files = fc.uniqueArray(
      fc.tuple(folder, name).map(([parts, last]) => [...parts, `${last}.yaml`].join('/')),
    );
    fc.assert(
      fc.property(files, (all) => {
        const shown = rowsOf(treeOf(all), new Set()).filter((row) => row.node.kind === 'file');
        expect(shown.map((row) => row.node.path).sort()).toEqual([...all].sort());
      }),
    );
  });

  test('gives its rows unique keys, which stay the same while a folder is renamed', () => {
    const keys = (all: readonly string[]) => rowsOf(treeOf(all), new Set()).map((row) => row.key);
    const shop = keys(['a/x', 'a/1', 'helm/shop/values.yaml', 'helm/shop/t/x']);
    expect(new Set(shop).size).toBe(shop.length);
    expect(keys(['a/x', 'a/1', 'helm/cart/values.yaml', 'helm/cart/t/x'])).toEqual(shop);
  });

  test('finds every folder around a file', () => {
    expect([...foldersAround(['a/b/c.yaml', 'd'])]).toEqual(['a/b', 'a']);
  });
});

describe('the open file', () => {
  test('is the first when no file was chosen', () => {
    expect(openFile(paths, undefined)).toBe('Dockerfile');
  });

  test('stays open while it exists', () => {
    expect(openFile(paths, 'README.md')).toBe('README.md');
  });

  test('is replaced by a neighbour when it is removed', () => {
    expect(openFile(paths, 'k8s/base/hpa.yaml')).toBe('k8s/base/a.yaml');
  });

  test('follows its folder when the folder is renamed', () => {
    const renamed = ['charts/shop-api/Chart.yaml', 'charts/shop-api/values.yaml'];
    expect(openFile(renamed, 'charts/shop/values.yaml')).toBe('charts/shop-api/values.yaml');
  });

  test('is replaced by the first file when no path is similar', () => {
    expect(openFile(paths, 'zz.bin')).toBe('Dockerfile');
  });

  test('is replaced by a file in its folder, or else of its kind', () => {
    const rest = ['Dockerfile', 'deploy/x/kustomization.yaml', 'scripts/release.sh'];
    expect(openFile(rest, 'deploy/kubernetes-manifests/pod-disruption-budget.yaml')).toBe(
      'deploy/x/kustomization.yaml',
    );
    expect(openFile(rest, 'run-everything-in-the-background.sh')).toBe('scripts/release.sh');
  });

  test('stays the file that was shown last while other files are added and removed', () => {
    // Nobody chose a file, and a file that sorts first is added.
    expect(openFile(['.dockerignore', ...paths], undefined, 'Dockerfile')).toBe('Dockerfile');
    // The chosen file is removed, and a file with a more similar path is added.
    expect(openFile([...paths, 'k8s/base/hpb.yaml'], 'k8s/base/hpa.yaml', 'README.md')).toBe(
      'README.md',
    );
    expect(openFile(paths, 'Dockerfile', 'README.md')).toBe('Dockerfile');
  });

  test('is undefined when there are no files', () => {
    expect(openFile([], 'README.md')).toBeUndefined();
  });
});
