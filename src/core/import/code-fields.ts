import {
  type Config,
  changedPaths,
  concernOf,
  type FieldPath,
  fieldAt,
  fieldPaths,
  valueAt,
  withValue,
  withValues,
} from '../config.ts';
import type { FieldValue } from '../fields/field.ts';

/**
 * The fields outside the project section that a source file can state for certain. `recognised`
 * accepts only these fields: a recogniser for a new field does not compile until the field is
 * listed here.
 */
const stated = [
  'build.rustVersion',
  'build.nightly',
  'build.edition',
  'build.features',
  'build.defaultFeatures',
  'build.tls',
  'build.jemalloc',
  'build.protoc',
  'build.sqlxOffline',
  'build.openPoints',
  'build.privateGit',
  'build.registries',
  'build.contextPaths',
  'build.optLevel',
  'build.lto',
  'build.codegenUnits',
  'build.panic',
  'build.strip',
  'build.debug',
  'image.buildPackages',
  'image.runtimePackages',
  'services.database',
  'services.cache',
  'services.broker',
  'services.furtherBrokers',
  'telemetry.enabled',
  'telemetry.protocol',
  'workload.threadVariables',
] as const satisfies readonly FieldPath[];

/** A field that describes the code or its needs, not how it should run. */
export type CodePath = (typeof stated)[number] | Extract<FieldPath, `project.${string}`>;

const codePaths: ReadonlySet<FieldPath> = new Set([
  ...fieldPaths.filter((path) => concernOf(path) === 'project'),
  ...stated,
]);

/** Whether a field describes the code or its needs. */
export const isCodePath = (path: FieldPath): path is CodePath => codePaths.has(path);

/** The code fields of a Config of unknown origin that differ from the defaults. */
export const describedBy = (config: Config): readonly FieldPath[] =>
  changedPaths(config).filter(isCodePath);

/**
 * Whether values of several sources are merged: true for lists and tables outside `project` and
 * `build`.
 */
const addsUp = (path: FieldPath): boolean => {
  const { kind } = fieldAt(path);
  const concern = concernOf(path);
  return (kind === 'list' || kind === 'table') && concern !== 'project' && concern !== 'build';
};

const mostOf = (path: FieldPath): number => {
  const field = fieldAt(path);
  return 'most' in field ? field.most : Number.POSITIVE_INFINITY;
};

/** The key of an item: of a list, the item; of a table row, the value of the first column. */
const keyOf = (path: FieldPath, item: unknown): unknown => {
  const field = fieldAt(path);
  if (field.kind !== 'table') return item;
  const [column = ''] = Object.keys(field.columns);
  // Rows of a table field are records by column.
  return (item as Readonly<Record<string, unknown>>)[column];
};

const together = (path: FieldPath, base: FieldValue, added: FieldValue): FieldValue => {
  if (!addsUp(path) || !Array.isArray(base) || !Array.isArray(added)) return added;
  const known = new Set(added.map((item: unknown) => keyOf(path, item)));
  const others = base.filter((item: unknown) => !known.has(keyOf(path, item)));
  // Both lists contain items of the same field.
  return [...others, ...added].slice(-mostOf(path)) as FieldValue;
};

/** A field and its value according to the code. */
export interface Statement {
  readonly path: FieldPath;
  readonly value: FieldValue;
}

/**
 * The environments with at most as many replicas as a statement about the code allows: a SQLite
 * file has one writer in staging, too.
 */
const withinReplicas = (config: Config, statements: readonly Statement[]): Config => {
  const most = statements.find(({ path }) => path === 'workload.replicas')?.value;
  const { rows } = config.environments;
  if (typeof most !== 'number' || rows.every(({ replicas }) => replicas <= most)) return config;
  const limited = rows.map((row) => ({ ...row, replicas: Math.min(row.replicas, most) }));
  return withValue(config, 'environments.rows', limited);
};

/**
 * The Config with the statements about the code; packages, variables and volumes are added to the
 * existing items, and the environments follow a smaller number of replicas.
 */
export const withStatements = (base: Config, statements: readonly Statement[]): Config =>
  withinReplicas(
    withValues(
      base,
      statements.map(
        ({ path, value }) => [path, together(path, valueAt(base, path), value)] as const,
      ),
    ),
    statements,
  );

/**
 * Applies a preset to a Config. The fields in `described`, which describe the code, keep their
 * values; all other values come from the preset. The page and the command line both use this
 * function.
 */
export const keepingCode = (
  preset: Config,
  now: Config,
  described: readonly FieldPath[],
): Config => {
  const statements = described.map((path) => ({ path, value: valueAt(now, path) }));
  return withStatements(preset, statements);
};

/** The fields that describe the code and that a change of configuration would alter. */
export const codeChanges = (
  from: Config,
  to: Config,
  described: readonly FieldPath[],
): readonly FieldPath[] => {
  const own = new Set(described);
  return changedPaths(to, from).filter((path) => own.has(path));
};
