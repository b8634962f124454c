import type { ParsedTomlTable } from '../formats/toml-parse.ts';
import { enabledBy } from './cargo-features.ts';
import { asTable, asText, asTexts, at, type CargoManifest, inherits } from './cargo-manifest.ts';
import type { TomlPath } from './lines.ts';
import { appliesTo, type CfgTarget } from './target-cfg.ts';

/** A dependency that is compiled into the binary, or that runs during the build. */
export interface CargoDependency {
  /** The name in the manifest. */
  readonly key: string;
  /** The name in the registry; differs from `key` when renamed by `package = "…"`. */
  readonly crate: string;
  readonly kind: 'normal' | 'build';
  /** The version requirement as written. */
  readonly requirement: string | undefined;
  readonly features: ReadonlySet<string>;
  readonly defaultFeatures: boolean;
  /** The URL of a Git dependency. */
  readonly git: string | undefined;
  /** The name of a registry other than crates.io, or the URL of its index. */
  readonly registry: string | undefined;
  /** False if the dependency is inherited from a workspace root that was not given. */
  readonly known: boolean;
  /** The folder of a path dependency; its Cargo.toml lists its dependencies. */
  readonly path: string | undefined;
  /** The path comes from `[workspace.dependencies]` and is relative to the workspace root. */
  readonly inherited: boolean;
  /** `package`: listed by this package. `local`: listed by a local crate (a path dependency). */
  readonly origin: 'package' | 'local';
  /** The path dependency of the package that needs this crate, if the origin is `local`. */
  readonly through?: string;
  /** The name of the package whose manifest lists the dependency. */
  readonly owner: string;
  readonly line: number | undefined;
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly kind: 'normal' | 'build';
  readonly line: number | undefined;
}

const kinds = [
  ['dependencies', 'normal'],
  ['build-dependencies', 'build'],
  // The spelling in older editions.
  ['build_dependencies', 'build'],
] as const;

const entriesOf = (
  manifest: CargoManifest,
  table: ParsedTomlTable | undefined,
  path: TomlPath,
): Entry[] =>
  kinds.flatMap(([name, kind]) =>
    Object.entries(asTable(at(table, name)) ?? {}).map(([key, value]) => ({
      key,
      value,
      kind,
      line: manifest.lineOf([...path, name, key]),
    })),
  );

/** An entry of any dependency table of a manifest, with its key. */
export interface DeclaredDependency {
  readonly key: string;
  readonly value: unknown;
}

const tablesOf = (table: ParsedTomlTable | undefined, withDevelopment: boolean) => [
  ...kinds.map(([name]) => asTable(at(table, name))),
  ...(withDevelopment ? ['dev-dependencies', 'dev_dependencies'] : []).map((name) =>
    asTable(at(table, name)),
  ),
];

/** All dependencies that a manifest lists, for any target and with any features. */
export const declaredDependencies = (
  table: ParsedTomlTable,
  withDevelopment: boolean,
): readonly DeclaredDependency[] => {
  const targets = Object.values(asTable(at(table, 'target')) ?? {}).map(asTable);
  return [table, ...targets]
    .flatMap((one) => tablesOf(one, withDevelopment))
    .flatMap((one) => Object.entries(one ?? {}).map(([key, value]) => ({ key, value })));
};

/** The `[target.…]` tables that apply to the image. */
const targetsOf = (
  manifest: CargoManifest,
  target: CfgTarget,
): [string, ParsedTomlTable | undefined][] =>
  Object.entries(asTable(at(manifest.table, 'target')) ?? {})
    .filter(([key]) => appliesTo(key, target))
    .map(([key, value]) => [key, asTable(value)]);

const isOff = (value: unknown): boolean =>
  at(asTable(value), 'default-features') === false ||
  at(asTable(value), 'default_features') === false;

const isOn = (value: unknown): boolean => at(asTable(value), 'default-features') === true;

/**
 * Combines an entry with the workspace entry: features are merged, and default features are off
 * only if the workspace disables them.
 */
const resolve = (
  entry: Entry,
  shared: unknown,
  more: ReadonlySet<string>,
  owner: string,
): CargoDependency => {
  const inherited = inherits(entry.value);
  const source = inherited ? shared : entry.value;
  const table = asTable(source);
  const own = asTable(entry.value);
  return {
    key: entry.key,
    crate: asText(at(table, 'package')) ?? entry.key,
    kind: entry.kind,
    requirement: asText(source) ?? asText(at(table, 'version')),
    features: new Set([
      ...asTexts(at(table, 'features')),
      ...asTexts(at(own, 'features')),
      ...more,
    ]),
    defaultFeatures: !isOff(source) || (inherited && isOn(entry.value)),
    git: asText(at(table, 'git')),
    registry: asText(at(table, 'registry')) ?? asText(at(table, 'registry-index')),
    known: source !== undefined,
    path: asText(at(table, 'path')),
    inherited,
    origin: 'package',
    owner,
    line: entry.line,
  };
};

/**
 * The dependencies of the package on Linux, with `features` and with the default features unless
 * they are disabled. A virtual manifest has none: `[workspace.dependencies]` is only a list of
 * versions. Development dependencies are excluded, because they are not in the image.
 */
export const dependenciesOf = (
  manifest: CargoManifest,
  target: CfgTarget,
  features: readonly string[],
  withDefault = true,
): readonly CargoDependency[] => {
  if (manifest.package === undefined) return [];
  const names = withDefault ? ['default', ...features] : features;
  const owner = asText(at(manifest.package, 'name')) ?? '';
  const enabled = enabledBy(asTable(at(manifest.table, 'features')), names);
  const entries = [
    ...entriesOf(manifest, manifest.table, []),
    ...targetsOf(manifest, target).flatMap(([key, table]) =>
      entriesOf(manifest, table, ['target', key]),
    ),
  ];
  return entries
    .filter(
      ({ key, value }) => at(asTable(value), 'optional') !== true || enabled.dependencies.has(key),
    )
    .map((entry) =>
      resolve(
        entry,
        at(manifest.workspace, 'dependencies', entry.key),
        enabled.features.get(entry.key) ?? new Set(),
        owner,
      ),
    );
};

/** The line of a `[target]` table that applies to musl but not to glibc. */
export const muslTable = (
  manifest: CargoManifest,
): { key: string; line: number | undefined } | undefined => {
  const key = Object.keys(asTable(at(manifest.table, 'target')) ?? {}).find(
    (name) => appliesTo(name, { libc: 'musl' }) && !appliesTo(name, { libc: 'gnu' }),
  );
  return key === undefined ? undefined : { key, line: manifest.lineOf(['target', key]) };
};

/**
 * Whether the version requirement starts at the given version or later. A missing requirement or
 * `*` means the newest version.
 */
export const isAtLeast = (dependency: CargoDependency, major: number, minor: number): boolean => {
  const from = (dependency.requirement ?? '*')
    .split(',')
    .find((clause) => !clause.trim().startsWith('<'));
  const match = /(\d+)(?:\.(\d+))?/u.exec(from ?? '');
  if (match === null) return true;
  // The requirement `"0"` accepts the newest 0.x version.
  const [wholes, parts] = [Number(match[1]), Number(match[2] ?? Number.POSITIVE_INFINITY)];
  return wholes > major || (wholes === major && parts >= minor);
};
