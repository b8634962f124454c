import type { Fact } from '../../core/import/cargo-toml.ts';
import {
  isProgram,
  layerOfProgram,
  type OfferedProgram,
  type ProgramChoice,
  programKind,
  workloadNameOf,
} from '../../core/import/programs-together.ts';
import {
  type Config,
  configOf,
  type Decisions,
  type FieldPath,
  type KindId,
  type Layer,
  layerOf,
  layerValues,
  type Text,
  withWorkload,
  workloadNameError,
  workloadNames,
} from '../../core/index.ts';
import type { CargoReading } from './review.ts';
import { strings } from './strings.ts';

/** What the user decides of a program that is shipped beside the chosen one. */
export interface Adjustment {
  readonly kind?: KindId;
  /** The name as typed; undefined while the suggestion is used. */
  readonly name?: string;
  /** Fields in which the workload stays like the first one. */
  readonly left?: ReadonlySet<FieldPath>;
}

/** The adjustments by program, see `programKey`. */
export type Adjustments = ReadonlyMap<string, Adjustment>;

/** The key of a program among the programs of a repository. */
export const programKey = ({ package: owner, binary }: ProgramChoice): string =>
  `${owner}/${binary}`;

/** A field in which a program differs from the first one, with its evidence. */
export type Difference = Pick<Fact, 'path' | 'because' | 'file' | 'line'>;

/** A program that becomes a workload when the import is applied. */
export interface ShippedProgram {
  readonly program: OfferedProgram;
  readonly kind: KindId;
  readonly name: string;
  readonly nameError: Text | undefined;
  /** What it could decide differently from the first program, apart from its kind and binary. */
  readonly differences: readonly Difference[];
  /** All that it could decide, for review. */
  readonly whole: Layer;
  /** What it decides, without what the user left. */
  readonly layer: Layer;
}

/** Fields that say which program it is; they cannot be left. */
const own: ReadonlySet<FieldPath> = new Set(['workload.kind', 'project.binary', 'project.package']);

const differencesOf = (layer: Layer, facts: readonly Fact[]): readonly Difference[] =>
  layerValues(layer).flatMap(([path]) => {
    if (own.has(path)) return [];
    const fact = facts.find((one) => one.path === path);
    return [fact ?? { path, because: strings.onlyOfFirst }];
  });

/** The name of the workload that already runs a program; undefined if none does. */
export const shippedAs = (decisions: Decisions, { binary }: ProgramChoice): string | undefined =>
  workloadNames(decisions).find((name) => configOf(decisions, name).project.binary === binary);

/** The programs that are shipped beside the first one, as workloads over `base`. */
export const shippedPrograms = (
  decisions: Decisions,
  base: Config,
  { also, facts }: Pick<CargoReading, 'also' | 'facts'>,
  adjustments: Adjustments,
): readonly ShippedProgram[] => {
  const taken = [...workloadNames(decisions)];
  return also.map((one): ShippedProgram => {
    const { program } = one;
    const {
      kind = programKind(program.kind),
      name: typed,
      left,
    } = adjustments.get(programKey(program)) ?? {};
    const name = typed ?? workloadNameOf(program.binary, base.project.name, taken);
    const nameError = workloadNameError(name, taken);
    taken.push(name);
    const whole = layerOfProgram(base, facts, one, kind);
    const layer = layerOf(layerValues(whole).filter(([path]) => left?.has(path) !== true));
    return {
      program,
      kind,
      name,
      nameError,
      differences: differencesOf(whole, one.facts),
      whole,
      layer,
    };
  });
};

/** The decisions with the shipped programs as workloads. */
export const withShipped = (decisions: Decisions, shipped: readonly ShippedProgram[]): Decisions =>
  shipped.reduce((now, { name, layer }) => withWorkload(now, name, layer), decisions);

/** The selection of programs with one of them taken or left. */
export const withProgram = (
  also: readonly ProgramChoice[],
  { package: owner, binary }: ProgramChoice,
  isTaken: boolean,
): readonly ProgramChoice[] => {
  const program = { package: owner, binary };
  const others = also.filter((one) => !isProgram(one, program));
  return isTaken ? [...others, program] : others;
};
