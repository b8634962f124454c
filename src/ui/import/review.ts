import {
  type Crate,
  type Fact,
  type ImportOptions,
  importCargoToml,
} from '../../core/import/cargo-toml.ts';
import {
  type Config,
  type FieldPath,
  fieldAt,
  fieldPaths,
  type Problem,
  sameValue,
  type Text,
  valueAt,
  withStatements,
} from '../../core/index.ts';
import { parseWaybillYaml } from '../../core/waybill-yaml.ts';
import { type Given, kindOf } from './source-file.ts';

/** The package and the binary that the user chose among those of the project. */
export type Choice = Pick<ImportOptions, 'package' | 'binary'>;

/** What a file says, ready to be taken or left. */
export type Review = CargoReading | YamlReading | BrokenReading;

/** A manifest. */
export interface CargoReading {
  readonly kind: 'cargo';
  readonly facts: readonly Fact[];
  readonly crates: readonly Crate[];
  readonly wantsWorkspace: boolean;
}

/** A whole configuration. */
export interface YamlReading {
  readonly kind: 'waybill';
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** Neither, and where reading stopped (1-based). */
export interface BrokenReading {
  readonly kind: 'broken';
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}

const reviewYaml = (text: string): Review => {
  const { config, problems, broken } = parseWaybillYaml(text);
  return broken ? { kind: 'broken', ...broken } : { kind: 'waybill', config, problems };
};

/** Reads the file under review, with the package and the binary that the user chose in it. */
export const reviewOf = ({ file, workspace }: Given, choice: Choice): Review => {
  if (kindOf(file) === 'waybill') return reviewYaml(file.text);
  const imported = importCargoToml(file.text, {
    ...choice,
    ...(workspace && { workspace: workspace.text }),
  });
  if (!imported.ok) return { kind: 'broken', ...imported };
  const { facts, crates, wantsWorkspace } = imported;
  return { kind: 'cargo', facts, crates, wantsWorkspace };
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
