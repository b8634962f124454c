import { type Config, type FieldPath, withValues } from '../config.ts';
import type { FieldValue } from '../fields/index.ts';
import { type Layer, layerValue } from '../layer.ts';
import type { PublicConfig } from '../secrets/places.ts';

type Row = Config['environments']['rows'][number];

/**
 * The environment that uses the namespace of the base, and whose name telemetry contains by
 * default.
 */
export const baseEnvironment = 'production';

const namespaceOf = (config: Config, row: Row): string => {
  if (row.namespace !== '') return row.namespace;
  const base = config.workload.namespace;
  return row.name === baseEnvironment ? base : `${base}-${row.name}`.slice(0, 63);
};

const overridden = <V extends { readonly value: string }>(
  rows: readonly V[],
  keyOf: (row: V) => string,
  values: ReadonlyMap<string, string>,
): readonly V[] =>
  rows.some((row) => values.has(keyOf(row)))
    ? rows.map((row) => ({ ...row, value: values.get(keyOf(row)) ?? row.value }))
    : rows;

const scaled = ({ scaling, workload }: Config, row: Row) => {
  const minReplicas = row.replicas || scaling.minReplicas;
  return {
    replicas: row.replicas || workload.replicas,
    minReplicas,
    maxReplicas: Math.max(row.maxReplicas || scaling.maxReplicas, minReplicas),
  };
};

/**
 * The decisions for one environment: the base with the environment's row and its overrides of
 * variables and configuration keys. An unknown name returns the base. What an added workload decides
 * in its layer holds in every environment, because the row is about the first workload; overrides of
 * its variables still apply.
 */
export const withEnvironment = (
  config: PublicConfig,
  name: string,
  layer: Layer = {},
): PublicConfig => {
  const row = config.environments.rows.find((one) => one.name === name);
  if (row === undefined) return config;
  const { settings, workload, traffic, telemetry } = config;
  const values = new Map(
    settings.overrides
      .filter((one) => one.environment === name)
      .map((one) => [one.name, one.value]),
  );
  const { replicas, minReplicas, maxReplicas } = scaled(config, row);
  const changes: readonly (readonly [FieldPath, FieldValue])[] = [
    ['workload.namespace', namespaceOf(config, row)],
    ['workload.replicas', replicas],
    ['scaling.minReplicas', minReplicas],
    ['scaling.maxReplicas', maxReplicas],
    ['workload.cpuRequest', row.cpuRequest || workload.cpuRequest],
    ['workload.memoryRequest', row.memoryRequest || workload.memoryRequest],
    // The memory limit follows the memory request of the environment, unless the base has no limit
    // (C-033).
    ['workload.memoryLimit', (workload.memoryLimit && row.memoryRequest) || workload.memoryLimit],
    ['traffic.host', row.host || traffic.host],
    ['traffic.grpcHost', row.grpcHost || traffic.grpcHost],
    ['telemetry.sampling', row.sampling < 0 ? telemetry.sampling : row.sampling],
    ['settings.logLevel', row.logLevel || settings.logLevel],
    ['project.tag', row.tag || config.project.tag],
  ];
  const changed = withValues(config, [
    ...changes.filter(([path]) => layerValue(layer, path) === undefined),
    ['settings.variables', overridden(settings.variables, (one) => one.name, values)],
    ['settings.configEntries', overridden(settings.configEntries, (one) => one.key, values)],
  ]);
  // Safe cast: every value comes from the public decisions.
  return changed as PublicConfig;
};
