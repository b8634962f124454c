import type { ValueKey } from './value-keys.ts';

/** Where a template stands. */
export interface Scope {
  /** `.`, or `$` inside a range, where the dot is the current entry. */
  readonly root: '.' | '$';
  /** Name of the workload whose object it is; empty for the first workload. */
  readonly workload: string;
}

/** The dotted path of a value in values.yaml: an added workload has its values in a section. */
export const pathIn = ({ path, shared }: ValueKey, workload: string): string =>
  shared || workload === '' ? path : `workloads.${workload}.${path}`;

/** A name that a template path can contain; any other name needs the function `index`. */
const isPathWord = (word: string): boolean => /^[A-Za-z_]\w*$/.test(word);

/** An entry of a mapping, by a name that may not be a word, as the name of a port: `dns-tcp`. */
const entryOf = (mapping: string, name: string): string =>
  isPathWord(name) ? `${mapping}.${name}` : `(index (${mapping} | default dict) "${name}")`;

/** The action that reads a value, such as `.Values.path`, or `$.Values.path` inside a range. */
export const valueIn = (key: ValueKey, { root, workload }: Scope): string => {
  const values = root === '.' ? '.Values' : '$.Values';
  const section = key.shared || workload === '' ? values : sectionOf({ root, workload });
  return key.path.split('.').reduce(entryOf, section);
};

/** The action that reads all values of an added workload; `index` fails on an absent mapping. */
export const sectionOf = ({ root, workload }: Scope): string => {
  const all = root === '.' ? '.Values.workloads' : '$.Values.workloads';
  return entryOf(all, workload);
};

/** A field of the root context, such as `.Release.Name`, or `$.Release.Name` inside a range. */
export const rootField = (field: string, { root }: Scope): string =>
  root === '.' ? `.${field}` : `$.${field}`;
