import {
  asTable,
  asText,
  asTexts,
  at,
  type CargoManifest,
  inherits,
  packageValue,
} from './cargo-manifest.ts';
import { joinPath, normalPath, type ProjectFiles } from './project-files.ts';

/** A binary that Cargo builds from a package. */
export interface Binary {
  readonly name: string;
  readonly line: number | undefined;
  /** Required features; Cargo skips the binary if they are not enabled. */
  readonly needs: readonly string[];
  /** Found by Cargo's file layout instead of a `[[bin]]` table. */
  readonly implied: boolean;
  /** Its source, relative to the package; undefined if it is unknown. */
  readonly path: string | undefined;
}

/** The sources of binaries that Cargo finds without a declaration. */
export interface SourceLayout {
  readonly binaries: readonly { readonly name: string; readonly path: string }[];
}

const main = 'src/main.rs';

/**
 * The binaries by file layout: `src/main.rs`, `src/bin/<name>.rs` and `src/bin/<name>/main.rs`
 * (Cargo book, chapter Package Layout). Undefined if the sources were not given.
 */
export const layoutOf = (
  folder: string,
  name: string,
  files: ProjectFiles,
): SourceLayout | undefined => {
  const isKnown =
    files.folders(folder).includes('src') ||
    files.files(folder).some((file) => file.endsWith('.rs'));
  if (!isKnown) return undefined;
  const filesOf = (path: string): readonly string[] => files.files(joinPath(folder, path));
  const bins = 'src/bin';
  return {
    binaries: [
      ...(filesOf('src').includes('main.rs') ? [{ name, path: main }] : []),
      ...filesOf(bins)
        .filter((file) => file.endsWith('.rs'))
        .map((file) => ({ name: file.slice(0, -'.rs'.length), path: `${bins}/${file}` })),
      ...files
        .folders(joinPath(folder, bins))
        .filter((one) => filesOf(`${bins}/${one}`).includes('main.rs'))
        .map((one) => ({ name: one, path: `${bins}/${one}/main.rs` })),
    ],
  };
};

/** The path that Cargo assumes for a declared binary without `path`. */
const usualPath = (binary: string, name: string, layout: SourceLayout | undefined): string => {
  const found = layout?.binaries.find((one) => one.name === binary)?.path;
  return found ?? (binary === name ? main : `src/bin/${binary}.rs`);
};

const declared = (
  manifest: CargoManifest,
  name: string,
  layout: SourceLayout | undefined,
): readonly Binary[] => {
  const list: unknown = at(manifest.table, 'bin');
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => {
    const table = asTable(entry);
    const binary = asText(at(table, 'name'));
    if (binary === undefined) return [];
    const path = asText(at(table, 'path'));
    return [
      {
        name: binary,
        line: manifest.lineOf(['bin', index, 'name']),
        needs: asTexts(at(table, 'required-features')),
        implied: false,
        path: path === undefined ? usualPath(binary, name, layout) : normalPath(path),
      },
    ];
  });
};

/** Whether Cargo looks for further binaries; edition 2015 does not if a binary is declared. */
const discovers = (manifest: CargoManifest, hasDeclared: boolean): boolean => {
  const wanted = at(manifest.package, 'autobins');
  if (typeof wanted === 'boolean') return wanted;
  // An edition that is inherited from an unread root is not 2015, which has no inheritance.
  if (inherits(at(manifest.package, 'edition'))) return true;
  return !hasDeclared || (packageValue(manifest, 'edition')?.value ?? '2015') !== '2015';
};

/**
 * The declared binaries, then those of the file layout. A file that a declared binary uses gives no
 * second binary. Without the sources, the package is assumed to have `src/main.rs`.
 */
export const binariesOf = (
  manifest: CargoManifest,
  layout: SourceLayout | undefined,
): readonly Binary[] => {
  const name = asText(at(manifest.package, 'name'));
  if (name === undefined) return [];
  const list = declared(manifest, name, layout);
  if (!discovers(manifest, list.length > 0)) return list;
  const known = layout?.binaries ?? [{ name, path: main }];
  const names = new Set(list.map((one) => one.name));
  const paths = new Set(list.map(({ path }) => path));
  const line = manifest.lineOf(['package', 'name']);
  return [
    ...list,
    ...known
      .filter((one) => !names.has(one.name) && !paths.has(one.path))
      .map((one) => ({ ...one, line, needs: [], implied: true })),
  ];
};
