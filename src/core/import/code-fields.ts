import {
  type Config,
  changedPaths,
  concernOf,
  type FieldPath,
  fieldAt,
  fieldPaths,
  valueAt,
  withValues,
} from '../config.ts';
import type { FieldValue } from '../fields/field.ts';

/**
 * The fields outside the project section that a source file can state, and not only make likely.
 * `recognised` accepts no other field, so a recogniser of a new one does not compile until it is here.
 */
const stated = [
  'build.rustVersion',
  'build.edition',
  'build.features',
  'build.defaultFeatures',
  'build.tls',
  'build.protoc',
  'build.sqlxOffline',
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
  'telemetry.enabled',
  'telemetry.protocol',
] as const satisfies readonly FieldPath[];

/** A field that says what the code is or needs, and not how it should run. */
export type CodePath = (typeof stated)[number] | Extract<FieldPath, `project.${string}`>;

const codePaths: ReadonlySet<FieldPath> = new Set([
  ...fieldPaths.filter((path) => concernOf(path) === 'project'),
  ...stated,
]);

/** Whether a field says what the code is or needs. */
export const isCodePath = (path: FieldPath): path is CodePath => codePaths.has(path);

/** What a configuration of unknown origin says of the code: its code fields that are no defaults. */
export const describedBy = (config: Config): readonly FieldPath[] =>
  changedPaths(config).filter(isCodePath);

/** Lists and tables outside `project` and `build` collect what several sources need. */
const addsUp = (path: FieldPath): boolean => {
  const { kind } = fieldAt(path);
  const concern = concernOf(path);
  return (kind === 'list' || kind === 'table') && concern !== 'project' && concern !== 'build';
};

const mostOf = (path: FieldPath): number => {
  const field = fieldAt(path);
  return 'most' in field ? field.most : Number.POSITIVE_INFINITY;
};

/** A list's item is its own key; the first column of a table is its row's. */
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
  // Both hold the items of the same field.
  return [...others, ...added].slice(-mostOf(path)) as FieldValue;
};

/** A field and the value that follows from the code. */
export interface Statement {
  readonly path: FieldPath;
  readonly value: FieldValue;
}

/** The configuration with what the code says; packages, variables and volumes join those there. */
export const withStatements = (base: Config, statements: readonly Statement[]): Config =>
  withValues(
    base,
    statements.map(
      ({ path, value }) => [path, together(path, valueAt(base, path), value)] as const,
    ),
  );

/**
 * A preset over a configuration whose fields `described` say what the code is or needs: these stay
 * as they are, everything else comes from the preset. Page and command line both use this function.
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
