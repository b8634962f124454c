import {
  type Config,
  concernOf,
  type FieldPath,
  fieldAt,
  isShared,
  sameValue,
  unmet,
  valueAt,
} from '../config.ts';
import { mostWorkloadName, workloadNameError } from '../decisions.ts';
import type { FieldValue } from '../fields/index.ts';
import { type Layer, layerOf, layerValues, withLayer } from '../layer.ts';
import { type KindId, workloadKinds } from '../workloads/index.ts';
import type { Fact } from './fact.ts';
import type { ProgramKind } from './program-kinds.ts';
import type { OfferedProgram } from './programs.ts';

/** The kind of workload that a program becomes: a tool runs once, if it is shipped at all. */
export const programKind = (kind: ProgramKind): KindId => (kind === 'tool' ? 'job' : kind);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');

/** The name without the words with which the name of the bundle begins, too. */
const shortened = (binary: string, bundle: string): string => {
  const [words, first] = [wordsOf(binary), wordsOf(bundle)];
  const differs = words.findIndex((word, index) => word !== first[index]);
  return words.slice(Math.max(differs, 0)).join('-');
};

/**
 * The name of a workload for a program: `orders-worker` of the bundle `orders-api` is `worker`. A
 * name that is taken gets a number.
 */
export const workloadNameOf = (
  binary: string,
  bundle: string,
  taken: readonly string[] = [],
): string => {
  const short = shortened(binary, bundle).replace(/^[^a-z]+/u, '') || 'program';
  const fitting = (suffix: string): string =>
    `${short.slice(0, mostWorkloadName - suffix.length).replace(/-+$/u, '')}${suffix}`;
  const numbered = Array.from({ length: taken.length }, (_, index) => fitting(`-${index + 2}`));
  return (
    [fitting(''), ...numbered].find((name) => workloadNameError(name, taken) === undefined) ?? short
  );
};

type Values = ReadonlyMap<FieldPath, FieldValue>;

/** The package, if cargo would look for the binary in another one. */
const packageOf = (base: Config, program: OfferedProgram): Values => {
  const inherited = base.project.package || program.binary;
  return new Map(
    inherited === program.package ? [] : [['project.package', program.package] as const],
  );
};

/**
 * What a program decides differently from the first one. `base` are the decisions of the first
 * program, and `first` its facts: a fact that is not true of this program does not hold for it, such
 * as the arguments of the first one. What the kind of workload decides is stronger than a fact,
 * because programs of one package have the same dependencies.
 */
export const layerOfProgram = (
  base: Config,
  first: readonly Fact[],
  { program, facts }: { readonly program: OfferedProgram; readonly facts: readonly Fact[] },
  kind: KindId,
): Layer => {
  const { usual, fixed } = workloadKinds[kind];
  const inherited = withLayer(base, usual);
  const decided = new Set([...layerValues(usual), ...layerValues(fixed)].map(([path]) => path));
  // The other fields of the project describe a server: its framework, its ports and its paths.
  const isOpen = (path: FieldPath): boolean =>
    !isShared(path) && !decided.has(path) && (kind === 'server' || concernOf(path) !== 'project');
  const resets = first.map(({ path }) => [path, fieldAt(path).default] as const);
  const stated = facts.map(({ path, value }) => [path, value] as const);
  const values = new Map<FieldPath, FieldValue>(
    [...resets, ...stated].filter(([path]) => isOpen(path)),
  );
  values.delete('project.package');
  for (const [path, value] of packageOf(base, program)) values.set(path, value);
  values.set('project.binary', program.binary);
  const differing = [...values].filter(
    ([path, value]) => !sameValue(value, valueAt(inherited, path)),
  );
  const layer = layerOf([['workload.kind', kind], ...differing]);
  const config = withLayer(withLayer(inherited, layer), fixed);
  const effective = layerValues(layer).filter(
    ([path]) => path === 'workload.kind' || unmet(config, fieldAt(path).when).length === 0,
  );
  return layerOf(effective);
};
