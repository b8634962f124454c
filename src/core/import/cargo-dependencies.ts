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
  /** False if the dependency is inherited from a workspace root that was not given. */
  readonly known: boolean;
  /** The folder of a path dependency; its Cargo.toml lists its dependencies. */
  readonly path: string | undefined;
  /** The path comes from `[workspace.dependencies]` and is relative to the workspace root. */
  readonly inherited: boolean;
  /**
   * `package`: listed by this package. `workspace`: listed by the workspace root; a member uses it,
   * but perhaps not this package. `local`: needed by a local crate (a path dependency of this
   * package).
   */
  readonly origin: 'package' | 'workspace' | 'local';
  /** The path dependency of the package that needs this crate, if the origin is `local`. */
  readonly through?: string;
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
const resolve = (entry: Entry, shared: unknown, more: ReadonlySet<string>): CargoDependency => {
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
    known: source !== undefined,
    path: asText(at(table, 'path')),
    inherited,
    origin: 'package',
    line: entry.line,
  };
};

const sharedTable = (manifest: CargoManifest): [string, unknown][] =>
  Object.entries(asTable(at(manifest.workspace, 'dependencies')) ?? {});

/** The dependencies of the workspace root that this package does not list. */
export const sharedDependencies = (manifest: CargoManifest): readonly CargoDependency[] => {
  const own = manifest.package === undefined ? [] : entriesOf(manifest, manifest.table, []);
  const listed = new Set(own.map(({ key }) => key));
  return sharedTable(manifest)
    .filter(([key]) => !listed.has(key))
    .map(([key, value]) => {
      const line = manifest.lineOf(['workspace', 'dependencies', key]);
      const entry = { key, value, kind: 'normal', line } as const;
      return { ...resolve(entry, undefined, new Set()), origin: 'workspace' };
    });
};

/**
 * The dependencies of the package on Linux, with `features` and with the default features unless
 * they are disabled. For a virtual manifest, the dependencies of `[workspace.dependencies]`.
 * Development dependencies are excluded, because they are not in the image.
 */
export const dependenciesOf = (
  manifest: CargoManifest,
  target: CfgTarget,
  features: readonly string[],
  withDefault = true,
): readonly CargoDependency[] => {
  if (manifest.package === undefined) return sharedDependencies(manifest);
  const names = withDefault ? ['default', ...features] : features;
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
