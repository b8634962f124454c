import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { apart } from './apart.ts';

/** The properties of syntax tree nodes that these tests use. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly key?: { readonly name?: string; readonly value?: unknown };
  readonly params?: readonly { readonly name?: string }[];
  readonly properties?: readonly Node[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const namesIn = (node: Node): readonly string[] => [
  ...(node.type === 'Identifier' && node.name !== undefined ? [node.name] : []),
  ...childrenOf(node).flatMap(namesIn),
];

const textsIn = (node: Node): readonly string[] => {
  const own = node.type === 'Literal' ? node.value : undefined;
  const cooked = node.type === 'TemplateElement' ? Object(node.value).cooked : undefined;
  return [
    ...[own, cooked].filter((text) => typeof text === 'string'),
    ...childrenOf(node).flatMap(textsIn),
  ];
};

interface Pair {
  readonly params: readonly string[];
  readonly en: Node;
  readonly zh: Node;
}

const sideOf = ({ properties = [] }: Node, locale: string): Node | undefined => {
  const found = properties.find(({ key }) => (key?.name ?? key?.value) === locale)?.value;
  return isNode(found) ? found : undefined;
};

/** Every `{ en, 'zh-CN' }` of a file, with the parameters of the function that returns it. */
const pairsIn = (node: Node, params: readonly string[] = []): readonly Pair[] => {
  const taken = node.params?.flatMap(({ name }) => name ?? []) ?? params;
  const [en, zh] = [sideOf(node, 'en'), sideOf(node, 'zh-CN')];
  const below = childrenOf(node).flatMap((child) => pairsIn(child, taken));
  return en && zh ? [{ params: taken, en, zh }, ...below] : below;
};

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|[\\/-])strings\.ts$/.test(path),
);
const pairs = files.flatMap((file) => {
  const tree: unknown = parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' });
  return isNode(tree) ? pairsIn(tree).map((pair) => [file, pair] as const) : [];
});

describe('the strings of the page', () => {
  it('are found in every room', () => {
    expect(files.length).toBeGreaterThan(8);
    expect(pairs.length).toBeGreaterThan(200);
  });

  it('use the same values in both languages', () => {
    for (const [file, { params, en, zh }] of pairs) {
      const used = (side: Node) => params.filter((name) => namesIn(side).includes(name));
      expect(used(zh), `${file}: ${textsIn(en).join('…')}`).toEqual(used(en));
    }
  });

  it('use full-width punctuation between Chinese words', () => {
    for (const [file, { zh }] of pairs)
      for (const text of textsIn(zh))
        expect(text, file).not.toMatch(/[\u4e00-\u9fff][,:;]|[\u4e00-\u9fff]\.(?!\w)/);
  });

  it('put spaces between Latin names and Chinese words', () => {
    expect(`添加${apart('Sidecar')}`).toBe('添加 Sidecar');
    expect(`添加${apart('变量')}`).toBe('添加变量');
  });
});
