import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/runs.ts';
import { dependenciesOf } from './cargo-dependencies.ts';
import { manifestOf } from './cargo-manifest.ts';
import { localCrates } from './local-crates.ts';
import { membersOf } from './members.ts';
import { filesFrom } from './project-files.ts';
import { anyWorkspace, type Model, manifestsOf } from './testing/any-workspace.ts';
import { manifestAt, workspaceOf } from './workspace.ts';

/** The packages that belong to the workspace, by the rules of the Cargo book alone. */
const membersIn = ({ packages, members, exclude }: Model): readonly string[] => {
  const isExcluded = (folder: string) =>
    exclude.some((one) => `${folder}/`.startsWith(`${one}/`)) && !members.includes(folder);
  const named = packages.filter(({ folder }) =>
    members.some(
      (one) => one === folder || (one.endsWith('/*') && folder.split('/')[0] === one.slice(0, -2)),
    ),
  );
  const found = new Set<string>();
  const visit = (index: number): void => {
    const one = packages[index];
    if (one === undefined || found.has(one.name) || isExcluded(one.folder)) return;
    found.add(one.name);
    for (const { to } of one.edges) visit(to);
  };
  for (const one of named) visit(packages.indexOf(one));
  return [...found].toSorted();
};

/** The crates that the first package compiles, found by repeating every rule until nothing changes. */
const reachedIn = ({ packages }: Model): readonly string[] => {
  const on = new Map<number, Set<string>>([[0, new Set(['default'])]]);
  for (let size = -1; size !== sizeOf(on); ) {
    size = sizeOf(on);
    for (const [index, features] of [...on]) {
      const one = packages[index];
      if (one === undefined) continue;
      if (features.has('default') && one.isDefault) features.add('f');
      for (const edge of one.edges) {
        if (edge.kind === 'dev-dependencies' || (edge.isOptional && !features.has('f'))) continue;
        const there = on.get(edge.to) ?? new Set<string>();
        // An inherited dependency takes the default features of the root's entry.
        if (edge.withDefault || edge.isInherited) there.add('default');
        if (edge.withFeature) there.add('f');
        on.set(edge.to, there);
      }
    }
  }
  return [...on.keys()].map((index) => packages[index]?.name ?? '').toSorted();
};

const sizeOf = (sets: ReadonlyMap<number, ReadonlySet<string>>): number =>
  sets.size + [...sets.values()].reduce((sum, { size }) => sum + size, 0);

describe('a generated workspace', { timeout: 60_000 }, () => {
  it('has the members that the rules of Cargo give', () => {
    fc.assert(
      fc.property(anyWorkspace, (model) => {
        const files = filesFrom(new Map(Object.entries(manifestsOf(model))));
        const root = workspaceOf('', files);
        const names = root === undefined ? [] : membersOf(root, files).map(({ name }) => name);
        expect(names.toSorted()).toEqual(membersIn(model));
      }),
      runs(300),
    );
  });

  it('leads its first package to the crates that its features switch on', () => {
    fc.assert(
      // An excluded package cannot inherit from the root, so that Cargo refuses it.
      fc.property(anyWorkspace, ({ packages, members }) => {
        const model = { packages, members, exclude: [] };
        const files = filesFrom(new Map(Object.entries(manifestsOf(model))));
        const folder = model.packages[0]?.folder ?? '';
        const table = manifestAt(files, folder) ?? {};
        const root = manifestAt(files, '');
        const manifest = manifestOf(table, () => undefined, root, undefined);
        const target = { libc: 'gnu' } as const;
        const own = dependenciesOf(manifest, target, []);
        const local = localCrates(own, root, target, { files, folder, rootFolder: '' });
        const names = [...own, ...local.dependencies].map(({ crate }) => crate);
        const first = model.packages[0]?.name ?? '';
        expect([...new Set([first, ...names])].toSorted()).toEqual(reachedIn(model));
        expect(local.folders.length).toBe(new Set([first, ...names]).size);
      }),
      runs(300),
    );
  });
});
