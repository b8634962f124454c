import { valueIn } from './scope.ts';
import { computed, Hole, type Json, type Tree, type ValueDefaults } from './tree.ts';

type Annotations = Readonly<Record<string, string>>;

type Trees = { readonly [key: string]: Tree };

const isMapping = (tree: Tree): tree is Trees =>
  typeof tree === 'object' && tree !== null && !(tree instanceof Hole) && !Array.isArray(tree);

const listOf = (annotations: Annotations): string =>
  Object.entries(annotations)
    .map(([name, value]) => `"${name}" "${value}"`)
    .join(' ');

/** Annotations of values.yaml with further ones, which win. */
const merged = (hole: Hole, annotations: Annotations): Tree => {
  const { mark } = hole;
  if (mark.kind === 'note') return new Hole({ ...mark, tree: merging(mark.tree, annotations) });
  // The mapping has further annotations already.
  if (mark.kind === 'computed') {
    const { text, tree, values } = mark;
    // Annotations are a mapping of texts.
    const chosen = (tree ?? {}) as { readonly [key: string]: Json };
    return computed(
      (scope) => `(merge (dict ${listOf(annotations)}) ${text(scope)})`,
      { ...chosen, ...annotations },
      values,
    );
  }
  if (mark.kind !== 'block') throw new Error(`annotations cannot be added to a ${mark.kind}`);
  const { key, tree } = mark;
  // Annotations are a mapping of texts.
  const chosen = (tree ?? {}) as { readonly [key: string]: Json };
  const values: ValueDefaults = [[key, chosen]];
  return computed(
    (scope) => `(merge (dict ${listOf(annotations)}) (${valueIn(key, scope)} | default dict))`,
    { ...chosen, ...annotations },
    values,
  );
};

const merging = (tree: Tree, annotations: Annotations): Tree => {
  if (tree instanceof Hole) return merged(tree, annotations);
  return { ...(isMapping(tree) ? tree : {}), ...annotations };
};

/** An object with further annotations. */
export const withAnnotations = (tree: Tree, annotations: Annotations): Tree => {
  if (tree instanceof Hole && tree.mark.kind === 'when') {
    return new Hole({ ...tree.mark, tree: withAnnotations(tree.mark.tree, annotations) });
  }
  if (!isMapping(tree) || !isMapping(tree['metadata'])) throw new Error('an object has metadata');
  const { metadata } = tree;
  return {
    ...tree,
    metadata: { ...metadata, annotations: merging(metadata['annotations'], annotations) },
  };
};
