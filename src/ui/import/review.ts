import { parseWaybillYaml } from '../../core/document/waybill-yaml.ts';
import type { Crate, Fact, ImportOptions } from '../../core/import/cargo-toml.ts';
import { filesFrom, importProject, isWorkspaceRoot } from '../../core/import/project.ts';
import {
  type Config,
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

/** The package and the binary that the user chose among those of the project. */
export type CrateSelection = Pick<ImportOptions, 'package' | 'binary'>;

/** What a file says, ready to be taken or left. */
export type Review = CargoReading | YamlReading | BrokenReading | ForeignReading;

/** A manifest. */
export interface CargoReading {
  readonly kind: 'cargo';
  readonly facts: readonly Fact[];
  readonly crates: readonly Crate[];
  readonly wantsWorkspace: boolean;
  /** A workspace root whose package is still to be chosen. */
  readonly wantsPackage: boolean;
  /** The members came along: only the choice is missing. */
  readonly hasMembers: boolean;
  /** The folder of the chosen member whose manifest did not come. */
  readonly wantsMember: string | undefined;
  /** Path dependencies whose manifests did not come. */
  readonly unread: readonly string[];
  /** The name of the manifest that was read: a member's where the root was given. */
  readonly name: string;
  /** The manifest that the lines of the facts are in, and whether its root came with it. */
  readonly source: string;
  readonly hasRoot: boolean;
}

/** A whole configuration. */
export interface YamlReading {
  readonly kind: 'waybill';
  readonly config: Config;
  readonly errors: readonly ParseError[];
}

/** A file of another kind. */
export interface ForeignReading {
  readonly kind: 'foreign';
  readonly message: Text;
}

/** Neither, and where reading stopped (1-based). */
export interface BrokenReading {
  readonly kind: 'broken';
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

const reviewYaml = (text: string): Review => {
  const { config, errors, broken } = parseWaybillYaml(text);
  return broken ? { kind: 'broken', ...broken } : { kind: 'waybill', config, errors };
};

/** Reads the file under review, with the package and the binary that the user chose in it. */
export const reviewOf = (given: Given, choice: CrateSelection): Review => {
  if (given.kind === 'foreign') return { kind: 'foreign', message: given.message };
  if (given.kind === 'waybill') return reviewYaml(given.file.text);
  const imported = importProject(given.path, filesFrom(given.texts), choice);
  if (!imported.ok) return { kind: 'broken', ...imported };
  const { facts, crates, wantsWorkspace, wantsPackage, hasMembers, wantsMember, unread } = imported;
  return {
    kind: 'cargo',
    facts,
    crates,
    wantsWorkspace,
    wantsPackage,
    hasMembers,
    wantsMember,
    unread,
    // Where a loose manifest belongs is only likely.
    name: given.loose.length > 0 ? given.file.name : imported.path,
    source: imported.text,
    hasRoot: !isWorkspaceRoot(imported.text) && [...given.texts.values()].some(isWorkspaceRoot),
  };
};

/** The facts that would change something, in the form's order. */
export const newFacts = (facts: readonly Fact[], config: Config): readonly Fact[] =>
  facts
    .filter(({ path }, index) => {
      const next = withStatements(config, facts.slice(index, index + 1));
      return !sameValue(valueAt(next, path), valueAt(config, path));
    })
    .toSorted((a, b) => fieldPaths.indexOf(a.path) - fieldPaths.indexOf(b.path));

/** Assumptions about what the user has decided otherwise: left, until the user takes them. */
export const overruled = (facts: readonly Fact[], config: Config): ReadonlySet<FieldPath> =>
  new Set(
    facts
      .filter(({ certainty }) => certainty === 'assumed')
      .map(({ path }) => path)
      .filter((path) => !sameValue(valueAt(config, path), fieldAt(path).default)),
  );

/** The configuration with the facts that were not left out. */
export const withFacts = (
  config: Config,
  facts: readonly Fact[],
  left: ReadonlySet<FieldPath>,
): Config =>
  withStatements(
    config,
    facts.filter(({ path }) => !left.has(path)),
  );
