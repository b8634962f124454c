import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifests } from '../../kubernetes/index.ts';
import { sameJson } from '../../kubernetes/same-json.ts';
import { concrete, each, type Json, note, optional, unless } from '../../kubernetes/tree.ts';
import { valueKeys } from '../../kubernetes/value-keys.ts';
import { plan } from '../../plan/index.ts';
import { namedDecisions } from '../../presets/index.ts';
import { runs } from '../../testing/runs.ts';
import { difference, type PatchOperation } from './json-patch.ts';

/** Applies RFC 6902 operations, as far as `difference` produces them. */
const applyPatch = (from: Json, operations: readonly PatchOperation[]): Json => {
  let root: unknown = structuredClone(from);
  for (const operation of operations) {
    const keys = operation.path
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop();
    if (last === undefined) {
      if (operation.op !== 'remove') root = structuredClone(operation.value);
      continue;
    }
    let at = root as Record<string, unknown>;
    for (const key of keys) at = at[key] as Record<string, unknown>;
    if (operation.op === 'remove') delete at[last];
    else at[last] = structuredClone(operation.value);
  }
  return root as Json;
};

const tree = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom('a', 'b/c', 'd~e', ''),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b/c', 'd~e', 'x'), tie('node'), { noNullPrototype: true }),
  ),
})).node;

describe('difference', () => {
  it('returns the operations that turn any tree into any other', () => {
    fc.assert(
      fc.property(tree, tree, (from, to) => {
        expect(applyPatch(from, difference(from, to))).toEqual(to);
      }),
      runs(1000),
    );
  });

  it('is empty only for equal trees', () => {
    fc.assert(
      fc.property(tree, tree, (from, to) => {
        expect(difference(from, to).length === 0).toBe(sameJson(from, to));
      }),
    );
  });

  it('escapes the slashes of label keys', () => {
    expect(difference({ 'a/b': '1' }, { 'a/b': '2' })).toEqual([
      { op: 'replace', path: '/a~1b', value: '2' },
    ]);
  });

  it('compares marks by their written value, alone and inside lists', () => {
    const about = { en: 'Meaning.', 'zh-CN': '含义。' };
    const values = valueKeys('', { items: about, class: about, autoscaling: about });
    const items = (names: readonly string[]) => each(values.items, names, (item) => item.text(''));
    const tree = (on: boolean, names: readonly string[]) => ({
      class: optional(values.class, on ? 'gold' : ''),
      replicas: unless(values.autoscaling, on, note('How many.', 3)),
      list: ['first', items(names)],
    });
    expect(difference(tree(true, ['a']), tree(true, ['a']))).toEqual([]);
    expect(difference(tree(true, ['a']), tree(false, ['b']))).toEqual([
      { op: 'remove', path: '/class' },
      { op: 'add', path: '/replicas', value: 3 },
      { op: 'replace', path: '/list/1', value: 'b' },
    ]);
    expect(difference(tree(true, []), tree(true, ['a']))).toEqual([
      { op: 'replace', path: '/list', value: ['first', 'a'] },
    ]);
  });

  it('finds the same differences in marked and in plain trees of every preset', () => {
    for (const { decisions } of namedDecisions) {
      const base = plan(decisions);
      for (const own of base.environments) {
        const after = new Map(manifests(own).map((one) => [one.file, one.tree]));
        for (const { file, tree } of manifests(base)) {
          const other = after.get(file);
          const plain = difference(concrete(tree), concrete(other));
          expect(difference(tree, other)).toEqual(plain);
        }
      }
    }
  });
});
