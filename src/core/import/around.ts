import { agreed } from './agreement.ts';
import type { Imported } from './cargo-toml.ts';
import type { Fact } from './fact.ts';
import { folderOf, nameOfFile, type ProjectFiles } from './project-files.ts';
import { type PublicFact, publicFacts } from './public-facts.ts';
import { dockerfile } from './readers/dockerfile.ts';
import { ownWords } from './readers/listening.ts';
import type { Program, Repository } from './readers/reader.ts';
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

const repositoryOf = (read: CargoFacts, manifest: Manifest, files: ProjectFiles): Repository => {
  const root = repositoryRoot(folderOf(manifest.path), manifest.rootFolder, files);
  return repositoryAround(root, files, programOf(read, manifest));
};

/**
 * The features with which the Dockerfile of the program calls cargo, as far as the package has
 * them: they decide which optional dependencies are compiled in.
 */
export const featuresAround = (
  read: CargoFacts,
  manifest: Manifest,
  files: ProjectFiles,
): readonly string[] => {
  if (read.features.length === 0) return [];
  const repository = repositoryOf(read, manifest, files);
  const found = repository.paths.filter(dockerfile.wanted);
  const clues = dockerfile.read(found, repository);
  const value = clues.find(({ path }) => path === 'build.features')?.value;
  const named = new Set(Array.isArray(value) ? value.map(String) : []);
  return read.features.filter((name) => named.has(name));
};

/**
 * The facts of the manifest together with those of the other files of its repository; `isAsked` if
 * the manifest was read with the features of a Dockerfile.
 */
export const factsAround = (
  read: CargoFacts,
  manifest: Manifest,
  files: ProjectFiles,
  isAsked = false,
): readonly PublicFact[] => {
  const repository = repositoryOf(read, manifest, files);
  const clues = cluesOf(repository);
  // What the package was read with is what another file asks for, and that file is the reason.
  const isStated = clues.some(({ path }) => path === 'build.features');
  const own = located(read.facts, manifest.path).filter(
    ({ path }) => !(isStated && isAsked && path === 'build.features'),
  );
  const facts = settled([...own, ...clues]);
  return publicFacts(agreed(facts, ownWords(repository.program.names)));
};
