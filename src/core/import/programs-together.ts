import { concernOf, type FieldPath, fieldAt, isShared } from '../config.ts';
import { acceptValue } from '../fields/accept.ts';
import type { Text } from '../fields/index.ts';
import type { Fact } from './fact.ts';
import type { OfferedProgram } from './programs.ts';
import {
  type ImportedProject,
  importProject,
  type ProjectChoice,
  type ProjectFiles,
} from './project.ts';
import { type PublicFact, publicFacts } from './public-facts.ts';
import { withItemsOf } from './settlement.ts';

export { layerOfProgram, programKind, workloadNameOf } from './program-layer.ts';
export type { OfferedProgram } from './programs.ts';

/** A program of the repository, by its package and its binary. */
export type ProgramChoice = Pick<OfferedProgram, 'package' | 'binary'>;

/** A program that is shipped beside the chosen one, with the facts that are about it alone. */
export interface ImportedProgram {
  readonly program: OfferedProgram;
  readonly facts: readonly PublicFact[];
}

/** A project of which several programs are shipped. */
export type ImportedPrograms =
  | (Extract<ImportedProject, { readonly ok: true }> & {
      /** The chosen binary; undefined if the user must still choose a package. */
      readonly binary: string | undefined;
      /** The programs that could be shipped beside the chosen one. */
      readonly others: readonly OfferedProgram[];
      /** The programs of `others` that the user also ships. */
      readonly also: readonly ImportedProgram[];
    })
  | Extract<ImportedProject, { readonly ok: false }>;

/** Whether two choices name the same program. */
export const isProgram = (one: ProgramChoice, other: ProgramChoice): boolean =>
  one.package === other.package && one.binary === other.binary;

/** A fact of another program, whose name begins the reason. */
const ofProgram = (fact: PublicFact, binary: string): Fact => ({
  ...fact,
  because: {
    en: `\`${binary}\`: ${fact.because.en}`,
    'zh-CN': `\`${binary}\`：${fact.because['zh-CN']}`,
  } satisfies Text,
});

/** Whether all workloads share a field that another program may fill: its name is not theirs. */
const isCommon = (path: FieldPath): boolean =>
  isShared(path) && (concernOf(path) !== 'project' || path === 'project.layout');

/** The facts of the first program, with what the others need of everything that they share. */
const withShared = (
  facts: readonly PublicFact[],
  also: readonly ImportedProgram[],
): readonly PublicFact[] => {
  const byPath = new Map<FieldPath, Fact>(facts.map((fact) => [fact.path, fact]));
  for (const { program, facts: others } of also) {
    for (const other of others.filter(({ path }) => isCommon(path))) {
      const fact = ofProgram(other, program.binary);
      const known = byPath.get(other.path);
      const together = known === undefined ? fact : withItemsOf(known, fact);
      const fits = acceptValue(fieldAt(together.path), together.value).ok;
      if (fits) byPath.set(other.path, together);
    }
  }
  return publicFacts([...byPath.values()]);
};

/**
 * Imports a project as `importProject` does, and with it the other programs that the user ships:
 * what they need of the image and of the backing services is among the facts of the project.
 */
export const importPrograms = (
  path: string,
  files: ProjectFiles,
  choice: ProjectChoice = {},
  wanted: readonly ProgramChoice[] = [],
): ImportedPrograms => {
  const read = importProject(path, files, choice);
  if (!read.ok) return read;
  const chosen = read.crates.find(({ kind, chosen: isChosen }) => kind === 'binary' && isChosen);
  const owner = read.crates.find(({ kind, chosen: isChosen }) => kind === 'package' && isChosen);
  const binary = read.wantsPackage ? undefined : chosen?.name;
  if (binary === undefined || owner === undefined) {
    return { ...read, binary: undefined, others: [], also: [] };
  }
  const self = { package: owner.name, binary };
  const others = read.programs.filter((program) => !isProgram(program, self));
  const also = others
    .filter((program) => wanted.some((one) => isProgram(one, program)))
    .flatMap((program): readonly ImportedProgram[] => {
      const { package: name, binary: other } = program;
      const one = importProject(path, files, { package: name, binary: other });
      return one.ok ? [{ program, facts: one.facts }] : [];
    });
  return { ...read, facts: withShared(read.facts, also), binary, others, also };
};
