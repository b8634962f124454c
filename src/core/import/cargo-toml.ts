import { dependenciesOf, muslTable } from './cargo-dependencies.ts';
import { enabledBy } from './cargo-features.ts';
import { asTable, at, type CargoManifest, inherits, manifestOf } from './cargo-manifest.ts';
import { type Crate, cratesOf } from './crates.ts';
import { type RecogniserContext, withLocal } from './evidence.ts';
import { onePerField } from './fact.ts';
import { recogniseImplied } from './implied.ts';
import { linesOf } from './lines.ts';
import { localCrates, type Surroundings } from './local-crates.ts';
import { type ManifestProblem, parseManifest, withoutMark } from './manifest-text.ts';
import { type PublicFact, publicFacts } from './public-facts.ts';
import { chooseBinary, describeBinary } from './recognise/binary.ts';
import { describePackage } from './recognise/package.ts';
import { recogniseToolchain } from './recognise/toolchain.ts';

export type { Crate } from './crates.ts';
export type { Fact } from './fact.ts';
export type { PublicFact } from './public-facts.ts';

/** Further manifests, and the choices of the user. */
export interface ImportOptions {
  /** The text of the Cargo.toml of the workspace root, if the imported manifest is a member. */
  readonly workspace?: string;
  /** The package to ship; a name from `crates`. */
  readonly package?: string;
  /** The binary to ship; a name from `crates`. */
  readonly binary?: string;
  /** Features of the package to build with, in addition to the default features. */
  readonly features?: readonly string[];
  /** Where to find local crates; if undefined, they are not read. */
  readonly surroundings?: Surroundings;
}

/** The facts from a Cargo.toml, or the error of the TOML parser. */
export type Imported =
  | {
      readonly ok: true;
      /** In the form's order, at most one per field. */
      readonly facts: readonly PublicFact[];
      /** Packages and binaries of this project that could be deployed. */
      readonly crates: readonly Crate[];
      /**
       * Features of the package that are off by default; pass the wanted features back as
       * `features`.
       */
      readonly features: readonly string[];
      /**
       * The manifest inherits from a workspace root that was not given; with the root, the import
       * finds more facts.
       */
      readonly wantsWorkspace: boolean;
      /** Path dependencies that could not be read; with them, the import finds more facts. */
      readonly unread: readonly string[];
      /** The folder of the package and those of the local crates that could be read. */
      readonly sources: readonly string[];
      /**
       * The TOML error of the given workspace root; the facts then come from the manifest alone.
       */
      readonly workspaceProblem?: ManifestProblem;
    }
  | ManifestProblem;

/** By convention, a feature whose name begins with an underscore is hidden. */
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

const alone: Surroundings = {
  files: { read: () => undefined, folders: () => [], files: () => [] },
  folder: '',
  rootFolder: '',
};

/**
 * Reads a Cargo.toml: recognised and assumed facts, each with its reason and line. Never throws.
 * Source: the Cargo book, chapter The Manifest Format.
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
    facts: publicFacts(facts),
    crates: cratesOf(manifest, choice, options.package),
    features: optionalFeatures(manifest),
    wantsWorkspace: needsRoot(manifest),
    unread: local.unread,
    sources: local.folders,
    ...(root?.ok === false ? { workspaceProblem: root } : {}),
  };
};
