import { binariesOf, type SourceLayout } from './binaries.ts';
import { asTable, asText, at, type CargoManifest } from './cargo-manifest.ts';
import type { BinaryChoice } from './recognise/binary.ts';

/** A package or binary of the project that could be deployed. */
export interface Crate {
  readonly kind: 'package' | 'binary';
  /** The name to pass back as `package` or `binary`; empty for a pattern such as `crates/*`. */
  readonly name: string;
  /** The member's folder below the workspace root. */
  readonly folder?: string;
  readonly line?: number;
  readonly chosen: boolean;
  /**
   * The name is guessed from the folder; only the manifest of the member contains the real name.
   */
  readonly guessed?: true;
}

const namesByFolder = (manifest: CargoManifest): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(asTable(at(manifest.workspace, 'dependencies')) ?? {}).flatMap(
      ([key, value]) => {
        const folder = asText(at(asTable(value), 'path'));
        const name = asText(at(asTable(value), 'package')) ?? key;
        return folder === undefined ? [] : [[normal(folder), name] as const];
      },
    ),
  );

/** Names of members that are certain, because the root lists these members as path dependencies. */
export const memberNames = (manifest: CargoManifest): ReadonlySet<string> =>
  new Set(namesByFolder(manifest).values());

const normal = (folder: string): string => folder.replace(/^\.\//u, '').replace(/\/+$/u, '');

const members = (manifest: CargoManifest, chosen: string | undefined): Crate[] => {
  const names = namesByFolder(manifest);
  const list: unknown = at(manifest.workspace, 'members');
  return (Array.isArray(list) ? list : []).flatMap((member: unknown, index) => {
    const folder = typeof member === 'string' ? normal(member) : '';
    if (folder === '' || folder === '.') return [];
    const isPattern = /[*?[]/u.test(folder);
    const name = isPattern ? '' : (names.get(folder) ?? folder.split('/').at(-1) ?? '');
    const line = manifest.isRoot ? manifest.lineOf(['workspace', 'members', index]) : undefined;
    const isChosen = name !== '' && name === chosen;
    const isGuess = name !== '' && !names.has(folder);
    return [
      {
        kind: 'package',
        name,
        folder,
        chosen: isChosen,
        ...(line === undefined ? {} : { line }),
        ...(isGuess ? { guessed: true } : {}),
      },
    ];
  });
};

/** The package itself, the members of its workspace, and its binaries. */
export const cratesOf = (
  manifest: CargoManifest,
  choice: BinaryChoice | undefined,
  chosen: string | undefined,
  layout: SourceLayout | undefined,
): readonly Crate[] => {
  const own = asText(at(manifest.table, 'package', 'name'));
  const name = asText(at(manifest.package, 'name')) ?? chosen;
  const located = (crate: Crate, line: number | undefined): Crate =>
    line === undefined ? crate : { ...crate, line };
  const self: Crate[] =
    own === undefined
      ? []
      : [
          located(
            { kind: 'package', name: own, chosen: own === name },
            manifest.lineOf(['package', 'name']),
          ),
        ];
  const binaries = manifest.package === undefined ? [] : binariesOf(manifest, layout);
  const missing = choice !== undefined && !binaries.some((one) => one.name === choice.binary.name);
  return [
    ...self,
    ...members(manifest, name).filter((member) => member.name === '' || member.name !== own),
    ...(missing ? [...binaries, choice.binary] : binaries).map((binary) =>
      located(
        { kind: 'binary', name: binary.name, chosen: binary.name === choice?.binary.name },
        binary.line,
      ),
    ),
  ];
};
