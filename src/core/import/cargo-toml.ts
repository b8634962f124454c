import { fieldAt, fieldPaths } from '../config.ts';
import { acceptValue } from '../fields/accept.ts';
import { dependenciesOf, muslTable } from './cargo-dependencies.ts';
import { enabledBy } from './cargo-features.ts';
import { asTable, at, type CargoManifest, inherits, manifestOf } from './cargo-manifest.ts';
import { type Crate, cratesOf } from './crates.ts';
import { type RecogniserContext, withLocal } from './evidence.ts';
import { type Fact, onePerField } from './fact.ts';
import { recogniseImplied } from './implied.ts';
import { linesOf } from './lines.ts';
import { localCrates, type Surroundings } from './local-crates.ts';
import { type ManifestProblem, parseManifest, withoutMark } from './manifest-text.ts';
import { type PublicFact, publicFact } from './public-facts.ts';
import { chooseBinary, describeBinary } from './recognise/binary.ts';
import { describePackage } from './recognise/package.ts';
import { recogniseToolchain } from './recognise/toolchain.ts';

export type { Crate } from './crates.ts';
export type { Fact } from './fact.ts';
export type { PublicFact } from './public-facts.ts';

/** What comes with the manifest, and what the user chose of it. */
export interface ImportOptions {
  /** The text of the workspace root's Cargo.toml, when the dropped one is a member's. */
  readonly workspace?: string;
  /** The package to ship; a name from `crates`. */
  readonly package?: string;
  /** The binary to ship; a name from `crates`. */
  readonly binary?: string;
  /** Features of the package to build with, beside its default ones. */
  readonly features?: readonly string[];
  /** Where the crates beside the package are; without it they are not read. */
  readonly surroundings?: Surroundings;
}

/** What a Cargo.toml says, or where and why it is not TOML. */
export type Imported =
  | {
      readonly ok: true;
      /** In the form's order, at most one per field. */
      readonly facts: readonly PublicFact[];
      /** What could be shipped from this project. */
      readonly crates: readonly Crate[];
      /** Features of the package that are off by default: pass those wanted back. */
      readonly features: readonly string[];
      /** The manifest inherits from a root that was not given: more is known with it. */
      readonly wantsWorkspace: boolean;
      /** Path dependencies that could not be read: more is known with them. */
      readonly unread: readonly string[];
      /** The root that was given is no TOML; the facts are those of the manifest alone. */
      readonly workspaceProblem?: ManifestProblem;
    }
  | ManifestProblem;

/** Cargo hides names that begin with an underscore by convention, not by rule. */
const optionalFeatures = (manifest: CargoManifest): readonly string[] => {
  const features = manifest.package && asTable(at(manifest.table, 'features'));
  const { own } = enabledBy(features, ['default']);
  return Object.keys(features ?? {}).filter((name) => !own.has(name) && !name.startsWith('_'));
};

const needsRoot = (manifest: CargoManifest): boolean =>
  manifest.workspace === undefined &&
  ['package', 'dependencies', 'build-dependencies'].some((section) => {
    const table = asTable(at(manifest.table, section)) ?? {};
    return (
      Object.values(table).some(inherits) ||
      (section === 'package' && at(table, 'workspace') !== undefined)
    );
  });

/** A value that its field refuses, such as a version that is none, is no fact. */
const inFormOrder = (facts: readonly Fact[]): readonly Fact[] => {
  const order = new Map(fieldPaths.map((path, index) => [path, index]));
  return facts
    .filter((fact) => acceptValue(fieldAt(fact.path), fact.value).ok)
    .toSorted((one, other) => (order.get(one.path) ?? 0) - (order.get(other.path) ?? 0));
};

const alone: Surroundings = {
  files: { read: () => undefined, folders: () => [] },
  folder: '',
  rootFolder: '',
};

/**
 * Reads a Cargo.toml: what it states, what its dependencies imply and what is likely, each with
 * the reason and the line. Never throws. The Cargo book's manifest chapter is the source.
 */
export const importCargoToml = (text: string, options: ImportOptions = {}): Imported => {
  const parsed = parseManifest(text);
  if (!parsed.ok) return parsed;
  const root = options.workspace === undefined ? undefined : parseManifest(options.workspace);
  const rootTable = root?.ok === true ? root.table : undefined;
  const manifest = manifestOf(parsed.table, linesOf(withoutMark(text)), rootTable, options.package);
  const choice =
    manifest.package === undefined ? undefined : chooseBinary(manifest, options.binary);
  const target = { libc: muslTable(manifest) === undefined ? 'gnu' : 'musl' } as const;
  const features = [...(choice?.binary.needs ?? []), ...(options.features ?? [])];
  const dependencies = dependenciesOf(manifest, target, features);
  const { surroundings = alone } = options;
  const rooted = manifest.isRoot ? parsed.table : rootTable;
  const local = localCrates(dependencies, rooted, target, surroundings);
  const context: RecogniserContext = {
    manifest,
    dependencies,
    local: local.dependencies,
    unread: local.unread,
  };
  const facts = onePerField([
    ...describePackage(context, options.package),
    ...describeBinary(manifest, choice, options.features ?? []),
    ...recogniseToolchain(withLocal(context)),
    ...recogniseImplied(context),
  ]);
  return {
    ok: true,
    facts: inFormOrder(facts).map(publicFact),
    crates: cratesOf(manifest, choice, options.package),
    features: optionalFeatures(manifest),
    wantsWorkspace: needsRoot(manifest),
    unread: local.unread,
    ...(root?.ok === false ? { workspaceProblem: root } : {}),
  };
};
