import { type Config, defaults, type FieldPath, withValues } from '../config.ts';
import { single } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { manifests } from '../kubernetes/index.ts';
import { concrete, type Json } from '../kubernetes/tree.ts';
import { type Plan, plan } from '../plan/index.ts';

type Changes = Partial<Record<FieldPath, FieldValue>>;

/** The value at a dotted path; `undefined` if it does not exist. */
export const at = (object: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>((node, key) => {
    if (typeof node !== 'object' || node === null) return undefined;
    // Items of lists and mappings are both read by key.
    return (node as { readonly [key: string]: Json })[key];
  }, object);

/** The defaults with some changes, as a plan. */
export const planWith = (changes: Changes, base: Config = defaults): Plan =>
  // The entries of a record by FieldPath are exactly such pairs.
  plan(single(withValues(base, Object.entries(changes) as [FieldPath, FieldValue][])));

const known = new WeakMap<Plan, ReadonlyMap<string, Json>>();

/** The raw objects of a plan by `Kind/name`. */
export const objectsOf = (of: Plan): ReadonlyMap<string, Json> => {
  const objects = known.get(of) ?? rawObjects(of);
  known.set(of, objects);
  return objects;
};

const rawObjects = (of: Plan): ReadonlyMap<string, Json> =>
  new Map(
    manifests(of)
      .filter(({ inRaw }) => inRaw)
      .map(({ tree }): [string, Json] => {
        const object = concrete(tree) ?? null;
        return [`${at(object, 'kind')}/${at(object, 'metadata.name')}`, object];
      }),
  );

/** The raw objects of the defaults with some changes. */
export const objectsWith = (changes: Changes): ReadonlyMap<string, Json> =>
  objectsOf(planWith(changes));
