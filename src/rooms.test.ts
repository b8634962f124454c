import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

const filesIn = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/\/golden\/cases\/|\/node_modules\//.test(path));

const sourcesIn = (folder: string): readonly string[] =>
  filesIn(folder, /(?<!\.(?:test|d))\.tsx?$/);

const paths = ['src', 'conformance', 'bench', 'setup'].flatMap(sourcesIn);
const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

/** The items by a key; Node 20 has no `Map.groupBy`. */
const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
};

interface Exported {
  readonly name: string;
  readonly path: string;
}

const exportsOf = (kinds: string): readonly Exported[] =>
  [...texts].flatMap(([path, text]) =>
    [...text.matchAll(new RegExp(`^export (?:${kinds}) ([A-Za-z0-9_]+)`, 'gm'))].map((match) => ({
      name: match[1] ?? '',
      path,
    })),
  );

describe('the exported types', () => {
  it('have names of their own: no two files export a type of the same name', () => {
    const byName = grouped(exportsOf('interface|type|class'), ({ name }) => name);
    const repeated = [...byName].filter(([, files]) => files.length > 1);
    expect(byName.size).toBeGreaterThan(200);
    expect(repeated.map(([name, files]) => `${name}: ${files.map(({ path }) => path)}`)).toEqual(
      [],
    );
  });
});

/** Rows of the glossary in ARCHITECTURE.md: the word, its meaning, and the words it replaces. */
const glossary = (): readonly (readonly [word: string, replaced: readonly string[]])[] => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const table = text.slice(text.indexOf('## Glossary'));
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [word = '', , not = ''] = line
        .slice(1)
        .split('|')
        .map((cell) => cell.trim());
      return [word, [...not.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')] as const;
    });
};

/** The words of a name, in small letters: `useFieldPath` is use, field and path. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _]+/);

describe('the glossary', () => {
  it('replaces words, and no word both stands and is replaced', () => {
    const words = new Set(glossary().map(([word]) => word));
    const replaced = glossary().flatMap(([, not]) => not);
    expect(replaced.length).toBeGreaterThan(7);
    expect(replaced.filter((word) => words.has(word))).toEqual([]);
  });

  it.each(glossary().flatMap(([word, not]) => not.map((replaced) => [replaced, word] as const)))(
    '“%s” names no export: the word is “%s”',
    (replaced) => {
      const found = exportsOf('interface|type|class|const|function|let').filter(({ name }) =>
        [wordsOf(name), wordsOf(name).map((word) => word.replace(/s$/, ''))].some((words) =>
          words.includes(replaced),
        ),
      );
      expect(found.map(({ name, path }) => `${name} in ${path}`)).toEqual([]);
    },
  );
});

const importsOf = (path: string): readonly string[] =>
  [...(texts.get(path) ?? '').matchAll(/(?:^|\n)(?:import|export)\s[^;'"]*?from '(\.[^']+)'/g)]
    .map((match) => posix.normalize(posix.join(posix.dirname(path), match[1] ?? '')))
    .filter((target) => texts.has(target));

/** Files that import each other in a circle, types included (Tarjan's algorithm). */
const circles = (): readonly (readonly string[])[] => {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.size - 1);
    stack.push(path);
    for (const target of importsOf(path)) {
      if (!order.has(target)) visit(target);
      const reached = stack.includes(target) ? lowest.get(target) : undefined;
      if (reached !== undefined) lowest.set(path, Math.min(lowest.get(path) ?? 0, reached));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) found.push(circle);
  };
  for (const path of texts.keys()) if (!order.has(path)) visit(path);
  return found;
};

describe('the imports', () => {
  it('form no circle, types included', () => {
    expect([...texts.keys()].flatMap(importsOf).length).toBeGreaterThan(1000);
    expect(circles()).toEqual([]);
  });

  it('reach a folder `testing` only from tests and from other such folders', () => {
    const isTesting = (path: string) => path.includes('/testing/');
    const product = [...texts.keys()].filter(
      (path) => /^src\/(?:core|worker|ui|cli)\//.test(path) && !isTesting(path),
    );
    expect(product.length).toBeGreaterThan(500);
    expect(product.filter((path) => importsOf(path).some(isTesting))).toEqual([]);
  });
});

/** Files of the checkout that count for a README; tests, declarations and data do not. */
const filesOfRooms = ['src', 'conformance', 'bench', 'setup', 'e2e']
  .flatMap((folder) => filesIn(folder, /(?<!\.(?:test|spec|d))\.(?:tsx?|mjs|css)$/))
  .filter((path) => !path.includes('/generated/'));

const filesPerRoom = grouped(filesOfRooms, dirname);
const crowded = [...filesPerRoom].filter(([, files]) => files.length > 5).map(([room]) => room);

describe('a room with more than five files', () => {
  it.each(crowded)('%s has a README of at most ten lines', (room) => {
    const readme = join(root, room, 'README.md');
    expect(existsSync(readme)).toBe(true);
    const lines = readFileSync(readme, 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines[0]).toMatch(/^# /);
    const named = [...(lines.at(-1) ?? '').matchAll(/`([^`\s]+\.(?:tsx?|mjs|css))`/g)].map(
      (match) => match[1],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !existsSync(join(root, room, name ?? '')))).toEqual([]);
  });
});
