import { basename, dirname, join } from 'node:path';
import type { Crate, Imported } from '../../core/import/cargo-toml.ts';
import { suggestion } from '../args/nearest.ts';
import { type Io, UsageError } from '../io.ts';
import { readInput } from './input.ts';

/** How many folders up from a member its workspace root is looked for. */
const mostLevels = 6;

type Facts = Extract<Imported, { readonly ok: true }>;

/** What was read, and from which manifest. */
export interface CargoProject {
  readonly path: string;
  readonly facts: Facts['facts'];
}

interface Choice {
  readonly package: string | undefined;
  readonly binary: string | undefined;
}

const workspaceAbove = ({ files }: Io, path: string): string | undefined => {
  let folder = dirname(dirname(path));
  for (let level = 0; level < mostLevels; level += 1) {
    const candidate = join(folder, 'Cargo.toml');
    if (files.entry(candidate) === 'file') {
      const text = readInput({ files }, candidate);
      if (/^\s*\[workspace[.\]]/m.test(text)) return text;
    }
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return undefined;
};

const broken = (path: string, problem: Extract<Imported, { readonly ok: false }>): UsageError => {
  const { line, column, message } = problem;
  return new UsageError(
    `${path}:${line}:${column}: ${message.en}`,
    `${path}:${line}:${column}：${message['zh-CN']}`,
  );
};

const named = (crates: readonly Crate[], kind: Crate['kind']): readonly string[] =>
  crates.filter((crate) => crate.kind === kind && crate.name !== '').map(({ name }) => name);

const checkName = (name: string | undefined, flag: string, known: readonly string[]): void => {
  if (name === undefined || known.includes(name)) return;
  const { en, zh } = suggestion(name, known);
  throw new UsageError(
    `${flag} ${name}: the manifest has no such name.${en} It has: ${known.join(', ') || 'none'}.`,
    `${flag} ${name}：清单中没有这个名称。${zh}可选：${known.join('、') || '无'}。`,
  );
};

const chooseMember = (path: string, crates: readonly Crate[]): UsageError => {
  const names = named(crates, 'package').join(', ');
  return new UsageError(
    `${path} is a workspace. Name the package to ship with --package (${names || 'none is listed by name'}), or give its own Cargo.toml.`,
    `${path} 是一个工作区。请用 --package 指定要交付的包（${names || '清单中未列出名称'}），或直接给出该包的 Cargo.toml。`,
  );
};

/** Reads a manifest with its workspace root, and follows `--package` into a member's folder. */
export const readCargoToml = async (
  path: string,
  choice: Choice,
  io: Io,
): Promise<CargoProject> => {
  // Reading TOML takes a library that no other command needs.
  const { importCargoToml } = await import('../../core/import/cargo-toml.ts');
  const text = readInput(io, path);
  const options = {
    ...(choice.package === undefined ? {} : { package: choice.package }),
    ...(choice.binary === undefined ? {} : { binary: choice.binary }),
  };
  const first = importCargoToml(text, options);
  if (!first.ok) throw broken(path, first);
  const workspace = first.wantsWorkspace ? workspaceAbove(io, path) : undefined;
  const imported =
    workspace === undefined ? first : importCargoToml(text, { ...options, workspace });
  if (!imported.ok) throw broken(path, imported);
  return follow(path, text, imported, choice, io);
};

const follow = async (
  path: string,
  text: string,
  imported: Facts,
  choice: Choice,
  io: Io,
): Promise<CargoProject> => {
  const { crates } = imported;
  checkName(choice.package, '--package', named(crates, 'package'));
  const member = crates.find(({ name, folder }) => name === choice.package && folder !== undefined);
  if (member?.folder !== undefined) {
    const memberPath = join(dirname(path), member.folder, basename(path));
    const { importCargoToml } = await import('../../core/import/cargo-toml.ts');
    const binary = choice.binary === undefined ? {} : { binary: choice.binary };
    const inner = importCargoToml(readInput(io, memberPath), { ...binary, workspace: text });
    if (!inner.ok) throw broken(memberPath, inner);
    checkName(choice.binary, '--bin', named(inner.crates, 'binary'));
    return { path: memberPath, facts: inner.facts };
  }
  const hasOwn = crates.some(({ kind, folder }) => kind === 'binary' || folder === undefined);
  if (!hasOwn) throw chooseMember(path, crates);
  checkName(choice.binary, '--bin', named(crates, 'binary'));
  return { path, facts: imported.facts };
};
