import { basename, dirname, join } from 'node:path';
import type { Crate } from '../../core/import/cargo-toml.ts';
import type { ImportedProject, ProjectFiles } from '../../core/import/project.ts';
import type { Text } from '../../core/index.ts';
import { suggestion } from '../args/nearest.ts';
import { type Io, UsageError } from '../io.ts';
import { otherThan, readInput, readSource } from './input.ts';

type Facts = Extract<ImportedProject, { readonly ok: true }>;

/** The facts that were read, and the path of the manifest. */
export interface CargoProject {
  readonly path: string;
  readonly facts: Facts['facts'];
}

interface Choice {
  readonly package: string | undefined;
  readonly binary: string | undefined;
}

/** Access to the files around a folder. Only the manifest that the user named must exist. */
const filesAround = (folder: string, named: string, io: Io): ProjectFiles => ({
  read: (path) => {
    const place = join(folder, path);
    if (place !== named && io.files.entry(place) !== 'file') return undefined;
    return readInput(io, place);
  },
  folders: (path) => io.files.listFolders(join(folder, path)),
});

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

const chooseMember = (path: string, crates: readonly Crate[]): UsageError => {
  const names = named(crates, 'package').map(shown);
  return new UsageError(
    `${path} is a workspace. Name the package to ship with --package (${names.join(', ') || 'none is listed by name'}), or give its own Cargo.toml.`,
    `${path} 是一个工作区。请用 --package 指定要交付的包（${names.join('、') || '清单中未列出名称'}），或直接给出该包的 Cargo.toml。`,
  );
};

const missing = (path: string): UsageError =>
  new UsageError(`${path} does not exist.`, `${path} 不存在。`);

const isSettings = (path: string): Text => ({
  en: `This is a waybill.yaml already. Generate its files by running this program with “generate ${path} --out DIR”.`,
  'zh-CN': `这已是 waybill.yaml。请用本程序运行“generate ${path} --out DIR”生成文件。`,
});

/**
 * Reads a manifest, or the chosen member of a workspace, together with the workspace root and the
 * other crates.
 */
export const readCargoToml = async (
  path: string,
  choice: Choice,
  io: Io,
): Promise<CargoProject> => {
  // Loaded here, because no other command needs the TOML library.
  const { importProject } = await import('../../core/import/project.ts');
  const source = await readSource(io, path);
  if (source.kind !== 'cargo') throw otherThan(path, source, isSettings(path));
  const folder = dirname(path);
  const imported = importProject(basename(path), filesAround(folder, path, io), {
    ...(choice.package === undefined ? {} : { package: choice.package }),
    ...(choice.binary === undefined ? {} : { binary: choice.binary }),
  });
  const place = join(folder, imported.path);
  if (!imported.ok) throw broken(place, imported);
  const { crates, wantsMember } = imported;
  if (choice.package !== undefined && !imported.knowsPackage) {
    throw unknown(choice.package, '--package', named(crates, 'package'));
  }
  if (wantsMember !== undefined) throw missing(join(folder, wantsMember, 'Cargo.toml'));
  if (imported.wantsPackage) throw chooseMember(path, crates);
  const binaries = named(crates, 'binary');
  if (choice.binary !== undefined && !binaries.some(({ name }) => name === choice.binary)) {
    throw unknown(choice.binary, '--bin', binaries);
  }
  return { path: place, facts: imported.facts };
};
