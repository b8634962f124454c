import {
  type Config,
  changedPaths,
  concernOf,
  type Decisions,
  defaults,
  emitWaybillYaml,
  type Field,
  type FieldValue,
  fieldAt,
  fieldPaths,
  firstWorkload,
  generate,
  layerValues,
  namedDecisions,
  plan,
  presets,
  sameValue,
  single,
  valueAt,
  withDecision,
  withValue,
  withValues,
  withWorkload,
} from '../src/core/index.ts';
import { manifests } from '../src/core/kubernetes/index.ts';
import { concrete } from '../src/core/kubernetes/tree.ts';
import { arbitraryDecisions } from '../src/core/testing/arbitrary-decisions.ts';
import { onceRefused } from '../src/core/testing/once-refused.ts';
import type { ConformanceBundle, KubernetesObject } from './bundle.ts';
import { deliverySamples } from './delivery-samples.ts';
import { repair } from './repair.ts';
import { expectedRepository, repositorySamples } from './repositories/sample.ts';
import { expectedRust } from './rust/expected.ts';
import { compilation, presetSamples, programSamples, rustSamples } from './rust/samples.ts';
import type { ConfigSource, Labelled } from './source.ts';

/** The Kubernetes objects of an environment or, without one, of the base. */
const objects =
  (decisions: Decisions) =>
  (environment?: string): KubernetesObject[] =>
    manifests(plan(decisions, environment))
      .filter(({ applied }) => applied)
      .map(({ tree }) => concrete(tree) as KubernetesObject); // every builder returns an object

const bundle = (decided: Decisions, label: string, thorough: boolean): ConformanceBundle => {
  const { decisions, remaining } = repair(decided);
  const planned = plan(decisions);
  return {
    label,
    files: generate(planned),
    release: planned.identity.name,
    rust: expectedRust(decisions.base, planned),
    compile: compilation(label),
    repository: expectedRepository(label, decisions),
    kubernetesVersion: decisions.base.workload.kubernetesVersion,
    objects: objects(decisions),
    knownErrors: remaining,
    thorough,
  };
};

const alternatives = (field: Field): readonly FieldValue[] => {
  if (field.kind === 'toggle') return [true, false];
  return field.kind === 'choice' ? Object.keys(field.options) : [];
};

/** Variants of the preset that differ in one decision: every option, and every toggle inverted. */
const variants = (label: string, decisions: Decisions): Labelled<Decisions>[] =>
  fieldPaths.flatMap((path) =>
    alternatives(fieldAt(path))
      .filter((value) => !sameValue(value, valueAt(decisions.base, path)))
      .map(
        (value): Labelled<Decisions> => [
          `${label}, ${path}=${value}`,
          withDecision(decisions, firstWorkload, path, value),
        ],
      ),
  );

/**
 * Simpler decisions of the first workload: first with a section at its defaults, then with a field
 * at its default, then with one row less.
 */
function* simplerConfigs(config: Config): Generator<Config> {
  const changed = changedPaths(config);
  const sections = new Set(changed.map(concernOf));
  for (const section of sections) {
    const inside = changed.filter((path) => concernOf(path) === section);
    if (inside.length > 1)
      yield withValues(
        config,
        inside.map((path) => [path, fieldAt(path).default]),
      );
  }
  for (const path of changed) yield withValue(config, path, fieldAt(path).default);
  for (const path of changed) {
    const value = valueAt(config, path);
    if (!Array.isArray(value)) continue;
    for (const index of value.keys()) yield withValue(config, path, value.toSpliced(index, 1));
  }
}

/**
 * Simpler configurations: first without a workload, then with a value of a workload as in the base,
 * then with simpler decisions of the first workload.
 */
function* simpler(decisions: Decisions): Generator<Decisions> {
  const workloads = Object.entries(decisions.workloads);
  for (const [name] of workloads) yield withWorkload(decisions, name, undefined);
  for (const [name, layer] of workloads) {
    for (const [path] of layerValues(layer)) yield withDecision(decisions, name, path, undefined);
  }
  for (const base of simplerConfigs(decisions.base)) yield { ...decisions, base };
}

/** The decisions with a hyphen and a digit in the name of each added workload. */
const withHyphens = ({ base, workloads }: Decisions): Decisions => ({
  base,
  workloads: Object.fromEntries(
    Object.entries(workloads).map(([name, layer]) => [`${name}-2`, layer]),
  ),
});

/** The same configurations as decisions of bundles with one workload. */
const singles = (configs: readonly Labelled<Config>[]): readonly Labelled<Decisions>[] =>
  configs.map(([label, config]) => [label, single(config)]);

/**
 * Presets that are also tested with each decision changed; the forms of the guides are separate
 * presets.
 */
const varied: ReadonlySet<string> = new Set(['recommended', 'web-api-prod']);

/**
 * Presets, their variants, configurations that failed before, and random configurations of the
 * core.
 */
export const source: ConfigSource<Decisions> = {
  families: [
    {
      name: 'presets',
      configs: [
        ...namedDecisions.map(
          ({ name, decisions }): Labelled<Decisions> => [`preset ${name}`, decisions],
        ),
        [
          'preset workspace, names with a hyphen',
          withHyphens(presets.find(({ id }) => id === 'workspace')?.decisions ?? single(defaults)),
        ],
      ],
      thorough: true,
    },
    {
      name: 'configurations refused once',
      configs: singles(onceRefused.map(([said, config]) => [`refused once: ${said}`, config])),
    },
    {
      name: 'variants of presets',
      configs: presets
        .filter(({ id }) => varied.has(id))
        .flatMap(({ id, decisions }) => variants(`preset ${id}`, decisions)),
      extra: true,
    },
    { name: 'samples of delivery', configs: singles(deliverySamples), extra: true },
    { name: 'samples of Rust code', configs: singles(rustSamples), extra: true, atOnce: 5 },
    { name: 'codes of several programs', configs: programSamples, atOnce: 3 },
    { name: 'codes of presets', configs: presetSamples, extra: true, atOnce: 5 },
    { name: 'repositories', configs: repositorySamples, extra: true, atOnce: 5 },
  ],
  arbitrary: arbitraryDecisions,
  bundle,
  simpler,
  waybillYaml: (decided) => emitWaybillYaml(repair(decided).decisions),
};
