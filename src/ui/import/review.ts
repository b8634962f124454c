import { parseWaybillYaml } from '../../core/document/waybill-yaml.ts';
import type { Crate, Fact, ImportOptions } from '../../core/import/cargo-toml.ts';
import {
  type ImportedProgram,
  type ImportedPrograms,
  importPrograms,
  type OfferedProgram,
  type ProgramChoice,
} from '../../core/import/programs-together.ts';
import { filesFrom, isWorkspaceRoot } from '../../core/import/project.ts';
import {
  type Config,
  type Decisions,
  type FieldPath,
  fieldAt,
  fieldPaths,
  type ParseError,
  sameValue,
  type Text,
  valueAt,
  withStatements,
} from '../../core/index.ts';
import type { Given } from '../state/index.ts';

/** The package and the binary that the user chose in the project. */
export interface CrateSelection extends Pick<ImportOptions, 'package' | 'binary'> {
  /** The programs that are shipped beside it. */
  readonly also?: readonly ProgramChoice[];
}

/** The contents of a file, for review. */
export type Review = CargoReading | YamlReading | BrokenReading | ForeignReading;

/** A Cargo manifest. */
export interface CargoReading {
  readonly kind: 'cargo';
  readonly facts: readonly Fact[];
  readonly crates: readonly Crate[];
  /** The programs that could be shipped beside the chosen one. */
  readonly others: readonly OfferedProgram[];
  /** Those of the other programs that are shipped, with their facts. */
  readonly also: readonly ImportedProgram[];
  readonly wantsWorkspace: boolean;
  /** A workspace root whose package the user has not chosen yet. */
  readonly wantsPackage: boolean;
  /** The manifests of the members were given; only the choice is missing. */
  readonly hasMembers: boolean;
  /** Folder of the chosen member whose manifest was not given. */
  readonly wantsMember: string | undefined;
  /** Path dependencies whose manifests were not given. */
  readonly unread: readonly string[];
  /** How many files were left out, because the folder or the archive has too many. */
  readonly unreadFiles: number;
  /** The name of the manifest that was read: a member's manifest if a workspace root was given. */
  readonly name: string;
  /** The texts of the files that the facts' lines refer to, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the files were given with their folders, so that their paths are known. */
  readonly hasPaths: boolean;
  /** Whether the workspace root of the manifest was given. */
  readonly hasRoot: boolean;
}

/** All decisions of a bundle. */
export interface YamlReading {
  readonly kind: 'waybill';
  readonly decisions: Decisions;
  readonly errors: readonly ParseError[];
}

/** A file of another kind. */
export interface ForeignReading {
  readonly kind: 'foreign';
  readonly message: Text;
}

/** A parse error and its position (1-based). */
export interface BrokenReading {
  readonly kind: 'broken';
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

const reviewYaml = (text: string): Review => {
  const { decisions, errors, broken } = parseWaybillYaml(text);
  return broken ? { kind: 'broken', ...broken } : { kind: 'waybill', decisions, errors };
};

/** A manifest with the other files of its repository. */
export type GivenProject = Extract<Given, { readonly kind: 'cargo' }>;

const hasRoot = ({ texts }: GivenProject, manifest: string): boolean =>
  !isWorkspaceRoot(manifest) &&
  [...texts].some(([path, text]) => path.endsWith('Cargo.toml') && isWorkspaceRoot(text));

/** What was read from a project, for review. */
export const reviewOfProject = (given: GivenProject, imported: ImportedPrograms): Review => {
  if (!imported.ok) return { kind: 'broken', ...imported };
  const { facts, crates, others, also } = imported;
  const { wantsWorkspace, wantsPackage, hasMembers, wantsMember, unread } = imported;
  const hasPaths = given.loose.length === 0;
  return {
    kind: 'cargo',
    facts,
    crates,
    others,
    also,
    wantsWorkspace,
    wantsPackage,
    hasMembers,
    wantsMember,
    unread,
    unreadFiles: given.unread ?? 0,
    name: hasPaths ? imported.path : given.file.name,
    texts: given.texts,
    hasPaths,
    hasRoot: hasRoot(given, imported.text),
  };
};

/** Reads the file under review with the programs that the user chose. */
export const reviewOf = (given: Given, { also, ...choice }: CrateSelection): Review => {
  if (given.kind === 'foreign') return { kind: 'foreign', message: given.message };
  if (given.kind === 'waybill') return reviewYaml(given.file.text);
  const files = filesFrom(given.texts, given.others);
  return reviewOfProject(given, importPrograms(given.path, files, choice, also));
};

/** The facts that would change the configuration, in the form's order. */
export const newFacts = (facts: readonly Fact[], config: Config): readonly Fact[] =>
  facts
    .filter(({ path }, index) => {
      const next = withStatements(config, facts.slice(index, index + 1));
      return !sameValue(valueAt(next, path), valueAt(config, path));
    })
    .toSorted((a, b) => fieldPaths.indexOf(a.path) - fieldPaths.indexOf(b.path));

/** Inferred facts that contradict a decision of the user; deselected at first. */
export const overruled = (facts: readonly Fact[], config: Config): ReadonlySet<FieldPath> =>
  new Set(
    facts
      .filter(({ certainty }) => certainty === 'assumed')
      .map(({ path }) => path)
      .filter((path) => !sameValue(valueAt(config, path), fieldAt(path).default)),
  );

/** The configuration after applying the selected facts. */
export const withFacts = (
  config: Config,
  facts: readonly Fact[],
  left: ReadonlySet<FieldPath>,
): Config =>
  withStatements(
    config,
    facts.filter(({ path }) => !left.has(path)),
  );
