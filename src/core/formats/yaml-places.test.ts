import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emitDocuments, type Yaml } from './yaml.ts';
import { parseYaml } from './yaml-parse.ts';
import { type PlacedYaml, parsePlacedYaml } from './yaml-places.ts';

const text = `# a comment
kind: Service
spec:
  ports:
    - name: http
      port: 80
    - {name: "grpc", port: 9090}
  empty:
  block: |
    kind: inner
---
kind: 'Second'
list:
  - - deep
`;

const read = (source: string): PlacedYaml => {
  const parsed = parsePlacedYaml(source);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
};

const placed = read(text);

type Path = readonly (string | number)[];

const slice = ({ start, end }: { readonly start: number; readonly end: number }) =>
  text.slice(start, end);

test.each<[document: number, path: Path, key: string, value: string]>([
  [0, ['kind'], 'kind', 'Service'],
  [0, ['spec', 'ports', 0, 'port'], 'port', '80'],
  [0, ['spec', 'ports', 1, 'name'], 'name', '"grpc"'],
  [0, ['spec', 'ports', 0], 'name: http', 'name: http'],
  [0, ['spec', 'ports', 1], '{name: "grpc", port: 9090}', '{name: "grpc", port: 9090}'],
  [0, ['spec', 'empty'], 'empty', 'empty'],
  [0, ['spec', 'block'], 'block', 'block'],
  [1, ['kind'], 'kind', "'Second'"],
  [1, ['list', 0, 0], 'deep', 'deep'],
])(
  'parsePlacedYaml finds the key and the value of document %i at %j',
  (document, path, key, value) => {
    expect(slice(placed.keyAt(document, path))).toBe(key);
    expect(slice(placed.valueAt(document, path))).toBe(value);
  },
);

test('keyAt returns the first line of a document for its root', () => {
  expect(slice(placed.keyAt(0, []))).toBe('kind: Service');
  expect(slice(placed.valueAt(1, []))).toBe("kind: 'Second'");
});

test('keyAt returns the nearest parent of a missing node', () => {
  expect(slice(placed.valueAt(0, ['spec', 'ports', 0, 'nodePort']))).toBe('name: http');
  expect(slice(placed.valueAt(0, ['metadata', 'name']))).toBe('kind: Service');
  expect(slice(placed.valueAt(0, ['kind', 'x']))).toBe('Service');
});

test('keyAt returns the alias or merge key for a node that it includes', () => {
  const source = 'base: &base { port: 80 }\nother: *base\nmerged:\n  <<: *base\n  host: a\n';
  const { valueAt, documents } = read(source);
  const at = (path: Path) => source.slice(valueAt(0, path).start, valueAt(0, path).end);
  expect(documents).toMatchObject([{ other: { port: 80 }, merged: { port: 80, host: 'a' } }]);
  expect(at(['other', 'port'])).toBe('*base');
  expect(at(['merged', 'port'])).toBe('merged');
});

test('a date is read as a text, like in Go tools', () => {
  const parsed = parsePlacedYaml('at: 2026-01-02\n', '1.1');
  expect(parsed.ok && parsed.value.documents).toEqual([{ at: '2026-01-02' }]);
});

/** Every scalar of a tree with its path. */
function* leaves(node: Yaml, path: Path = []): Generator<readonly [path: Path, value: Yaml]> {
  if (typeof node !== 'object' || node === null) yield [path, node];
  else if (Array.isArray(node))
    for (const [index, item] of node.entries()) yield* leaves(item, [...path, index]);
  else for (const [key, value] of Object.entries(node)) yield* leaves(value, [...path, key]);
}

const tree = fc.letrec<{ node: Yaml; scalar: Yaml; list: Yaml; fields: Yaml }>((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, tie('scalar'), tie('list'), tie('fields')),
  scalar: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  list: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  fields: fc.dictionary(fc.string({ minLength: 1 }), tie('node'), { minKeys: 1, maxKeys: 4 }),
})).fields;

test('valueAt returns the text of every scalar in any documents', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (nodes) => {
      const source = emitDocuments(nodes);
      const { valueAt, keyAt } = read(source);
      for (const [document, node] of nodes.entries())
        for (const [path, value] of leaves(node)) {
          const { start, end } = valueAt(document, path);
          // For a text over several lines, the position of the key is returned.
          const expected = keyAt(document, path).start === start ? path.at(-1) : value;
          const found = parseYaml(source.slice(start, end));
          expect(found.ok && [value, expected]).toContainEqual(found.ok && found.value);
        }
    }),
  );
});
