import { asTable, asText, at, type Manifest } from './cargo-manifest.ts';
import { binariesOf, type Choice } from './recognise/binary.ts';

/** Something of the project that could be the one to ship. */
export interface Crate {
  readonly kind: 'package' | 'binary';
  /** Pass it back as `package` or `binary`; empty for a pattern such as `crates/*`. */
  readonly name: string;
  /** The member's folder below the workspace root. */
  readonly folder?: string;
  readonly line?: number;
  readonly chosen: boolean;
}

/** Names of members that the root lists as path dependencies, by folder. */
const namesByFolder = (manifest: Manifest): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(asTable(at(manifest.workspace, 'dependencies')) ?? {}).flatMap(
      ([key, value]) => {
        const folder = asText(at(asTable(value), 'path'));
        const name = asText(at(asTable(value), 'package')) ?? key;
        return folder === undefined ? [] : [[normal(folder), name] as const];
      },
    ),
  );

const normal = (folder: string): string => folder.replace(/^\.\//u, '').replace(/\/+$/u, '');

const members = (manifest: Manifest, chosen: string | undefined): Crate[] => {
  const names = namesByFolder(manifest);
  const list: unknown = at(manifest.workspace, 'members');
  return (Array.isArray(list) ? list : []).flatMap((member: unknown, index) => {
    const folder = typeof member === 'string' ? normal(member) : '';
    if (folder === '' || folder === '.') return [];
    const isPattern = /[*?[]/u.test(folder);
    const name = isPattern ? '' : (names.get(folder) ?? folder.split('/').at(-1) ?? '');
    const line = manifest.isRoot ? manifest.lineOf(['workspace', 'members', index]) : undefined;
    const isChosen = name !== '' && name === chosen;
    const crate = { kind: 'package', name, folder, chosen: isChosen } as const;
    return [line === undefined ? crate : { ...crate, line }];
  });
};

/** The package itself, the members of its workspace, and its binaries. */
export const cratesOf = (
  manifest: Manifest,
  choice: Choice | undefined,
  chosen: string | undefined,
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
  const binaries = manifest.package === undefined ? [] : binariesOf(manifest);
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
