import { agreed } from './agreement.ts';
import type { Imported } from './cargo-toml.ts';
import type { Fact } from './fact.ts';
import { folderOf, nameOfFile, type ProjectFiles } from './project-files.ts';
import { type PublicFact, publicFacts } from './public-facts.ts';
import { ownWords } from './readers/listening.ts';
import type { Program } from './readers/reader.ts';
import { cluesOf, repositoryAround, repositoryRoot, valuesOf } from './repository.ts';
import { settled } from './settlement.ts';

type CargoFacts = Extract<Imported, { readonly ok: true }>;

/** The manifest that was read, and the folder of its workspace root. */
interface Manifest {
  readonly path: string;
  readonly rootFolder: string;
}

/** The facts of the manifest, with its path as the file that they come from. */
const located = (facts: readonly PublicFact[], path: string): readonly Fact[] =>
  facts.map((fact) => (fact.line === undefined ? fact : { ...fact, file: path }));

const programOf = (
  { facts, crates, sources }: CargoFacts,
  { path, rootFolder }: Manifest,
): Program => {
  const folder = folderOf(path);
  const value = valuesOf(facts);
  const chosen = crates.filter((crate) => crate.chosen).map(({ name }) => name);
  const names = [...chosen, value('project.name'), nameOfFile(folder)];
  return {
    folder,
    context: value('project.layout') === 'workspace' ? rootFolder : folder,
    sources,
    value,
    names: [
      ...new Set(names.filter((name): name is string => typeof name === 'string' && name !== '')),
    ],
  };
};

/** The facts of the manifest together with those of the other files of its repository. */
export const factsAround = (
  read: CargoFacts,
  manifest: Manifest,
  files: ProjectFiles,
): readonly PublicFact[] => {
  const { path, rootFolder } = manifest;
  const root = repositoryRoot(folderOf(path), rootFolder, files);
  const program = programOf(read, manifest);
  const repository = repositoryAround(root, files, program);
  const facts = settled([...located(read.facts, path), ...cluesOf(repository)]);
  return publicFacts(agreed(facts, ownWords(program.names)));
};
