import {
  type Config,
  changedPaths,
  concernOf,
  emitWaybillYaml,
  type Field,
  type FieldValue,
  fieldAt,
  fieldPaths,
  generate,
  namedConfigs,
  plan,
  presets,
  sameValue,
  valueAt,
  withValue,
  withValues,
} from '../src/core/index.ts';
import { manifests } from '../src/core/kubernetes/index.ts';
import { concrete } from '../src/core/kubernetes/tree.ts';
import { arbitrarySystem } from '../src/core/testing/any-plan.ts';
import { onceRefused } from '../src/core/testing/once-refused.ts';
import type { ConformanceBundle, KubernetesObject } from './bundle.ts';
import { deliverySamples } from './delivery-samples.ts';
import { repair } from './repair.ts';
import { expectedRust } from './rust/expected.ts';
import { compilation, presetSamples, rustSamples } from './rust/samples.ts';
import type { ConfigSource, Labelled } from './source.ts';

/** The Kubernetes objects of an environment or, without one, of the base. */
const objects =
  (config: Config) =>
  (environment?: string): KubernetesObject[] =>
    manifests(plan(config, environment))
      .filter(({ applied }) => applied)
      .map(({ tree }) => concrete(tree) as KubernetesObject); // every builder returns an object

const bundle = (decided: Config, label: string, thorough: boolean): ConformanceBundle => {
  const { config, remaining } = repair(decided);
  const planned = plan(config);
  return {
    label,
    files: generate(planned),
    release: planned.identity.name,
    rust: expectedRust(config, planned),
    compile: compilation(label),
    kubernetesVersion: config.workload.kubernetesVersion,
    objects: objects(config),
    knownErrors: remaining,
    thorough,
  };
};

const alternatives = (field: Field): readonly FieldValue[] => {
  if (field.kind === 'toggle') return [true, false];
  return field.kind === 'choice' ? Object.keys(field.options) : [];
};

/** Variants of the preset that differ in one decision: every option, and every toggle inverted. */
const variants = (label: string, config: Config): Labelled<Config>[] =>
  fieldPaths.flatMap((path) =>
    alternatives(fieldAt(path))
      .filter((value) => !sameValue(value, valueAt(config, path)))
      .map(
        (value): Labelled<Config> => [`${label}, ${path}=${value}`, withValue(config, path, value)],
      ),
  );

/**
 * Simpler configurations: first with a section at its defaults, then with a field at its default,
 * then with one row less.
 */
function* simpler(config: Config): Generator<Config> {
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
 * Presets that are also tested with each decision changed; the forms of the guides are separate
 * presets.
 */
const varied: ReadonlySet<string> = new Set(['recommended', 'web-api-prod']);

/**
 * Presets, their variants, configurations that failed before, and random configurations of the
 * core.
 */
export const source: ConfigSource<Config> = {
  families: [
    {
      name: 'presets',
      configs: namedConfigs.map(({ name, config }) => [`preset ${name}`, config]),
      thorough: true,
    },
    {
      name: 'configurations refused once',
      configs: onceRefused.map(([said, config]) => [`refused once: ${said}`, config]),
    },
    {
      name: 'variants of presets',
      configs: presets
        .filter(({ id }) => varied.has(id))
        .flatMap(({ id, config }) => variants(`preset ${id}`, config)),
      extra: true,
    },
    { name: 'samples of delivery', configs: deliverySamples, extra: true },
    { name: 'samples of Rust code', configs: rustSamples, extra: true, atOnce: 5 },
    { name: 'codes of presets', configs: presetSamples, extra: true, atOnce: 5 },
  ],
  arbitrary: arbitrarySystem,
  bundle,
  simpler,
  waybillYaml: (config) => emitWaybillYaml(repair(config).config),
};
