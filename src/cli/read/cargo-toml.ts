import { basename, join, relative } from 'node:path';
import type { Crate } from '../../core/import/cargo-toml.ts';
import type { ImportedProject, OfferedProgram, ProjectFiles } from '../../core/import/project.ts';
import { decodeText, type Text } from '../../core/index.ts';
import { suggestion } from '../args/nearest.ts';
import { type Io, UsageError } from '../io.ts';
import { otherThan, readInput, readSource } from './input.ts';
import type { ManifestPlace } from './repository.ts';

type Facts = Extract<ImportedProject, { readonly ok: true }>;

/** The facts that were read, and the path of the manifest. */
export interface CargoProject {
  readonly path: string;
  readonly facts: Facts['facts'];
  /** The texts of the files that gave facts, by the path that the facts name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly programs: readonly OfferedProgram[];
  /** Features of the package that are off. */
  readonly features: readonly string[];
}

interface Choice {
  readonly package: string | undefined;
  readonly binary: string | undefined;
  /** Features of the package to build with. */
  readonly features: readonly string[];
}

/** The bytes of a file that is only evidence: one that may not be read is left out. */
const bytesOf = (path: string, io: Io): Uint8Array | undefined => {
  try {
    return io.files.readBytes(path);
  } catch {
    return undefined;
  }
};

/**
 * Access to the files around a folder. Only the manifest that the user named must exist and be
 * readable; other files are evidence, and a file that is too long or not UTF-8 gives none.
 */
const filesAround = (
  folder: string,
  named: string,
  io: Io,
  lengthOf: (path: string) => number | undefined,
): ProjectFiles => {
  const known = new Map<string, string | undefined>();
  const optional = (place: string, most: number): string | undefined => {
    if (io.files.entry(place) !== 'file' || io.files.sizeOf(place) > most) return undefined;
    const bytes = bytesOf(place, io);
    const decoded = bytes === undefined ? undefined : decodeText(bytes);
    return decoded?.ok === true ? decoded.text : undefined;
  };
  const read = (path: string): string | undefined => {
    const place = join(folder, path);
    if (place === named) return readInput(io, place);
    if (basename(place) === 'Cargo.toml') {
      return io.files.entry(place) === 'file' ? readInput(io, place) : undefined;
    }
    const most = lengthOf(path);
    return most === undefined ? undefined : optional(place, most);
  };
  return {
    read: (path) => {
      if (!known.has(path)) known.set(path, read(path));
      return known.get(path);
    },
    folders: (path) => io.files.listFolders(join(folder, path)),
    files: (path) => io.files.listFiles(join(folder, path)),
  };
};

const broken = (path: string, problem: Exclude<ImportedProject, Facts>): UsageError => {
  const { line, column, message } = problem;
  return new UsageError(
    `${path}:${line}:${column}: ${message.en}`,
    `${path}:${line}:${column}：${message['zh-CN']}`,
  );
};

const named = (crates: readonly Crate[], kind: Crate['kind']): readonly Crate[] =>
  crates.filter((crate) => crate.kind === kind && crate.name !== '');

/** The label of a crate, `shop-api (crates/api)`; `--package` accepts both names. */
const shown = ({ name, folder }: Crate): string =>
  folder === undefined || folder.split('/').at(-1) === name ? name : `${name} (${folder})`;

const unknown = (name: string, flag: string, known: readonly Crate[]): UsageError => {
  const names = known.flatMap((crate) => [crate.name, ...(crate.folder ? [crate.folder] : [])]);
  const { en, zh } = suggestion(name, names);
  const list = known.map(shown);
  return new UsageError(
    `${flag} ${name}: the manifest has no such name.${en} It has: ${list.join(', ') || 'none'}.`,
    `${flag} ${name}：清单中没有这个名称。${zh}可选：${list.join('、') || '无'}。`,
  );
};

const chooseMember = (path: string, imported: Facts): UsageError => {
  const owners = new Set(imported.programs.map((program) => program.package));
  const packages = named(imported.crates, 'package');
  const withPrograms = packages.filter(({ name }) => owners.has(name));
  const names = (withPrograms.length > 0 ? withPrograms : packages).map(shown);
  return new UsageError(
    `${path} is a workspace. Name the package to ship with --package (${names.join(', ') || 'none is listed by name'}), or give its own Cargo.toml.`,
    `${path} 是一个工作区。请用 --package 指定要交付的包（${names.join('、') || '清单中未列出名称'}），或直接给出该包的 Cargo.toml。`,
  );
};

const noFeature = (name: string, features: readonly string[]): UsageError =>
  new UsageError(
    `--features ${name}: no feature of this name is off by default.${suggestion(name, features).en} It has: ${features.join(', ') || 'none'}.`,
    `--features ${name}：默认关闭的 feature 中没有这个名称。${suggestion(name, features).zh}可选：${features.join('、') || '无'}。`,
  );

const missing = (path: string): UsageError =>
  new UsageError(`${path} does not exist.`, `${path} 不存在。`);

const isSettings = (path: string): Text => ({
  en: `This is a waybill.yaml already. Generate its files by running this program with “generate ${path} --out DIR”.`,
  'zh-CN': `这已是 waybill.yaml。请用本程序运行“generate ${path} --out DIR”生成文件。`,
});

/** The facts with their files relative to the working folder, as the other messages name files. */
const located = (facts: Facts['facts'], base: string, io: Io): Facts['facts'] =>
  facts.map((fact) =>
    fact.file === undefined
      ? fact
      : { ...fact, file: relative(io.cwd, join(base, fact.file)).replaceAll('\\', '/') },
  );

/**
 * Reads a manifest, or the chosen member of a workspace, together with the workspace root and the
 * other crates.
 */
export const readCargoToml = async (
  { path, base }: ManifestPlace,
  choice: Choice,
  io: Io,
): Promise<CargoProject> => {
  // Loaded here, because no other command needs the TOML library.
  const { importProject, wantedLength } = await import('../../core/import/project.ts');
  const source = await readSource(io, path);
  if (source.kind !== 'cargo') throw otherThan(path, source, isSettings(path));
  // The import separates folders by `/` on every system.
  const manifest = relative(base, path).replaceAll('\\', '/');
  const files = filesAround(base, path, io, wantedLength);
  const imported = importProject(manifest, files, {
    ...(choice.package === undefined ? {} : { package: choice.package }),
    ...(choice.binary === undefined ? {} : { binary: choice.binary }),
    ...(choice.features.length === 0 ? {} : { features: choice.features }),
  });
  const place = join(base, imported.path);
  if (!imported.ok) throw broken(place, imported);
  const { crates, wantsMember } = imported;
  if (choice.package !== undefined && !imported.knowsPackage) {
    throw unknown(choice.package, '--package', named(crates, 'package'));
  }
  if (wantsMember !== undefined) throw missing(join(base, wantsMember, 'Cargo.toml'));
  if (imported.wantsPackage) throw chooseMember(path, imported);
  const binaries = named(crates, 'binary');
  if (choice.binary !== undefined && !binaries.some(({ name }) => name === choice.binary)) {
    throw unknown(choice.binary, '--bin', binaries);
  }
  const { features, programs } = imported;
  const other = choice.features.find((name) => !features.includes(name));
  if (other !== undefined) throw noFeature(other, features);
  const facts = located(imported.facts, base, io);
  const texts = new Map(
    facts.flatMap(({ file }, index) => {
      const text = files.read(imported.facts[index]?.file ?? '');
      return file === undefined || text === undefined ? [] : [[file, text] as const];
    }),
  );
  return { path: place, facts, texts, programs, features };
};
