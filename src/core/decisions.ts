import {
  type Config,
  changedPaths,
  defaults,
  type FieldPath,
  isShared,
  type ParseError,
  parseConfig,
  sameValue,
  valueAt,
  withValue,
} from './config.ts';
import type { FieldValue, Text } from './fields/index.ts';
import { isMapping } from './formats/json.ts';
import { type Layer, layerValues, parseLayer, withLayer, withLayerValue } from './layer.ts';
import { workloadKinds } from './workloads/index.ts';

/**
 * Everything that the user decides: what is saved, shared, undone and compared. The base is the
 * first workload; every other workload is a layer over it, under its name.
 */
export interface Decisions {
  readonly base: Config;
  readonly workloads: Readonly<Record<string, Layer>>;
}

/** The name of the first workload where a name is needed: empty, because it has the bundle's name. */
export const firstWorkload = '';

/** The decisions of a bundle with one workload. */
export const single = (base: Config): Decisions => ({ base, workloads: {} });

/** Every field at its default, and one workload. */
export const defaultDecisions: Decisions = single(defaults);

/** The names of the workloads beside the first one, in their order. */
export const workloadNames = ({ workloads }: Decisions): readonly string[] =>
  Object.keys(workloads);

/** What an added workload inherits: the base with what is usual for the workload's kind. */
export const inheritedConfig = ({ base, workloads }: Decisions, workload: string): Config => {
  const layer = workloads[workload];
  if (layer === undefined) return base;
  const kind = layer.workload?.kind ?? base.workload.kind;
  return withLayer(base, workloadKinds[kind].usual);
};

/**
 * The decisions that hold for a workload: the base, over it what is usual for its kind, over it its
 * layer. The base for the first workload and for an unknown name.
 */
export const configOf = (decisions: Decisions, workload: string): Config =>
  withLayer(inheritedConfig(decisions, workload), decisions.workloads[workload] ?? {});

/** The decisions with one value changed, for one workload or, if it is shared, for all. */
export const withDecision = (
  decisions: Decisions,
  workload: string,
  path: FieldPath,
  value: FieldValue | undefined,
): Decisions => {
  const layer = decisions.workloads[workload];
  if (layer === undefined || isShared(path)) {
    const { base } = decisions;
    const next = value ?? valueAt(defaults, path);
    return { ...decisions, base: withValue(base, path, next) };
  }
  return {
    ...decisions,
    workloads: { ...decisions.workloads, [workload]: withLayerValue(layer, path, value) },
  };
};

/**
 * The decisions after the Config of a workload has changed, as a fix or an import changes it: each
 * changed value goes to the workload's layer or, if it is shared, to the base.
 */
export const withConfigOf = (decisions: Decisions, workload: string, config: Config): Decisions => {
  if (decisions.workloads[workload] === undefined) {
    return decisions.base === config ? decisions : { ...decisions, base: config };
  }
  return changedPaths(config, configOf(decisions, workload)).reduce(
    (now, path) => withDecision(now, workload, path, valueAt(config, path)),
    decisions,
  );
};

/** A field of a workload; the first workload has the empty name. */
export interface Decision {
  readonly workload: string;
  readonly path: FieldPath;
}

/** A decision as text: `scaling.maxReplicas`, or `worker:scaling.maxReplicas`. */
export const decisionText = ({ workload, path }: Decision): string =>
  workload === firstWorkload ? path : `${workload}:${path}`;

const changedInLayer = (now: Layer = {}, before: Layer = {}): readonly FieldPath[] => {
  const old = new Map(layerValues(before));
  const values = new Map(layerValues(now));
  return [...new Set([...values.keys(), ...old.keys()])].filter((path) => {
    const [one, other] = [values.get(path), old.get(path)];
    return one === undefined || other === undefined ? one !== other : !sameValue(one, other);
  });
};

/** The decisions that differ: those of the first workload in the order of the form, then the others. */
export const changedDecisions = (
  decisions: Decisions,
  before: Decisions = defaultDecisions,
): readonly Decision[] => {
  const names = new Set([...workloadNames(decisions), ...workloadNames(before)]);
  return [
    ...changedPaths(decisions.base, before.base).map((path) => ({
      workload: firstWorkload,
      path,
    })),
    ...[...names].flatMap((workload) =>
      changedInLayer(decisions.workloads[workload], before.workloads[workload]).map((path) => ({
        workload,
        path,
      })),
    ),
  ];
};

/** Valid decisions, with an error for every value that was left out. */
export interface ParsedDecisions {
  readonly decisions: Decisions;
  readonly errors: readonly ParseError[];
}

/** Most workloads that a bundle has beside the first one. */
export const mostWorkloads = 24;

/** Most characters of the name of an added workload. */
export const mostWorkloadName = 20;

/** The name of an added workload: the end of the names of its objects. */
export const workloadNamePattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;

/**
 * What is wrong with the name of an added workload; undefined if it can be used. Names of objects
 * and helpers are made of it.
 */
export const workloadNameError = (
  name: string,
  taken: readonly string[] = [],
): Text | undefined => {
  if (!workloadNamePattern.test(name)) {
    return {
      en: 'Use lowercase letters, digits and hyphens, starting with a letter, at most 20 characters, e.g. worker.',
      'zh-CN': '请使用小写字母、数字和连字符，以字母开头，最多 20 个字符，例如：worker。',
    };
  }
  if (!taken.includes(name)) return undefined;
  return {
    en: `There is a workload ${name} already. Choose another name.`,
    'zh-CN': `已有名为 ${name} 的工作负载，请换一个名称。`,
  };
};

const inWorkload = (workload: string, { path, message }: ParseError): ParseError => ({
  path: path === '' ? `workloads.${workload}` : `${workload}:${path}`,
  message,
});

const notWorkloads: ParseError = {
  path: 'workloads',
  message: {
    en: 'Expected workloads by name, each with sections and settings.',
    'zh-CN': '应为按名称列出的工作负载，各自包含章节与设置。',
  },
};

const tooMany: ParseError = {
  path: 'workloads',
  message: {
    en: `A bundle has at most ${mostWorkloads} workloads beside the first one; the others were left out.`,
    'zh-CN': `除第一个外最多 ${mostWorkloads} 个工作负载，其余已忽略。`,
  },
};

const parseWorkloads = (
  input: unknown,
): Pick<ParsedDecisions, 'errors'> & Pick<Decisions, 'workloads'> => {
  if (input === undefined) return { workloads: {}, errors: [] };
  if (!isMapping(input)) return { workloads: {}, errors: [notWorkloads] };
  const workloads: Record<string, Layer> = {};
  const errors: ParseError[] = [];
  const named = Object.entries(input);
  for (const [name, value] of named.slice(0, mostWorkloads)) {
    const message = workloadNameError(name);
    if (message !== undefined) {
      errors.push({ path: `workloads.${name}`, message });
      continue;
    }
    const { layer, errors: found } = parseLayer(value ?? {});
    workloads[name] = layer;
    errors.push(...found.map((error) => inWorkload(name, error)));
  }
  return { workloads, errors: named.length > mostWorkloads ? [...errors, tooMany] : errors };
};

/**
 * Reads unknown data as Decisions: the sections of the first workload, and the others under
 * `workloads`. Keeps the valid values, and reports the others as errors. Never throws.
 */
export const parseDecisions = (input: unknown): ParsedDecisions => {
  const { workloads: named, ...sections } = isMapping(input) ? input : { workloads: undefined };
  const { config: base, errors } = parseConfig(isMapping(input) ? sections : input);
  const { workloads, errors: others } = parseWorkloads(named);
  return { decisions: { base, workloads }, errors: [...errors, ...others] };
};

/** The decisions with a workload added, replaced or, with an undefined layer, removed. */
export const withWorkload = (
  decisions: Decisions,
  workload: string,
  layer: Layer | undefined,
): Decisions => {
  const { [workload]: _, ...others } = decisions.workloads;
  if (layer === undefined) return { ...decisions, workloads: others };
  return { ...decisions, workloads: { ...decisions.workloads, [workload]: layer } };
};

/** The decisions with another name for a workload; its place among the others stays. */
export const withWorkloadName = (decisions: Decisions, from: string, to: string): Decisions => ({
  ...decisions,
  workloads: Object.fromEntries(
    Object.entries(decisions.workloads).map(([name, layer]) => [name === from ? to : name, layer]),
  ),
});
