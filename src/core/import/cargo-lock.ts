/** A package of a Cargo.lock. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** `registry+…`, `sparse+…` or `git+…`; undefined for a crate of the repository. */
  readonly source: string | undefined;
  /** The dependencies as written: `name`, `name version` or `name version (source)`. */
  readonly needs: readonly string[];
}

/** The packages of a Cargo.lock, and the edges between them. */
export interface CargoLock {
  readonly packages: readonly LockedPackage[];
  /** All versions of a crate. */
  readonly named: (name: string) => readonly LockedPackage[];
  readonly dependenciesOf: (one: LockedPackage) => readonly LockedPackage[];
}

type Draft = { -readonly [K in keyof LockedPackage]: LockedPackage[K] };

const quoted = /"((?:[^"\\]|\\.)*)"/gu;

const textsIn = (line: string): string[] =>
  [...line.replace(/#[^"]*$/u, '').matchAll(quoted)].map(([, text = '']) => text);

/**
 * The `[[package]]` tables. Cargo writes the file one key per line, so a pass over the lines is
 * enough; a TOML parser needs a second for the lock file of a large workspace.
 */
const packagesIn = (text: string): readonly LockedPackage[] => {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let list: string[] | undefined;
  for (const line of text.split('\n')) {
    if (list !== undefined) {
      list.push(...textsIn(line));
      if (/^[^"]*\]|"[^"]*\][^"]*$/u.test(line)) list = undefined;
      continue;
    }
    if (/^\s*\[/u.test(line)) {
      draft = /^\s*\[\[\s*package\s*\]\]/u.test(line)
        ? { name: '', version: '', source: undefined, needs: [] }
        : undefined;
      if (draft) drafts.push(draft);
      continue;
    }
    const key = /^\s*(name|version|source|dependencies)\s*=/u.exec(line)?.[1];
    if (draft === undefined || key === undefined) continue;
    const found = textsIn(line);
    if (key === 'dependencies') {
      draft.needs = found;
      if (!line.includes(']')) list = found;
    } else if (key === 'source') draft.source = found[0];
    else if (key === 'name') draft.name = found[0] ?? '';
    else draft.version = found[0] ?? '';
  }
  return drafts.filter(({ name }) => name !== '');
};

/** Reads a Cargo.lock of any version. Never throws; a text without packages gives none. */
export const parseLock = (text: string): CargoLock => {
  const packages = packagesIn(text);
  const byName = new Map<string, LockedPackage[]>();
  for (const one of packages) {
    const same = byName.get(one.name);
    if (same) same.push(one);
    else byName.set(one.name, [one]);
  }
  const named = (name: string): readonly LockedPackage[] => byName.get(name) ?? [];
  /** The entry names version and source only if the name alone is ambiguous. */
  const meant = (need: string): readonly LockedPackage[] => {
    const [name = '', version, source] = need.split(' ');
    const wanted = source?.replace(/^\(|\)$/gu, '');
    return named(name).filter(
      (one) =>
        (version === undefined || one.version === version) &&
        (wanted === undefined || one.source === undefined || one.source.startsWith(wanted)),
    );
  };
  return { packages, named, dependenciesOf: ({ needs }) => needs.flatMap(meant) };
};

const cratesIo = [
  'registry+https://github.com/rust-lang/crates.io-index',
  'registry+https://index.crates.io/',
  'sparse+https://index.crates.io/',
];

/** The registry of a source, if it is not crates.io: the URL of its index. */
export const otherRegistry = (source: string | undefined): string | undefined => {
  if (source === undefined || cratesIo.some((one) => source.startsWith(one))) return undefined;
  return /^(?:registry|sparse)\+(.+)$/u.exec(source)?.[1];
};

/** The repository of a git source, without the query and the commit. */
export const gitRepository = (source: string | undefined): string | undefined =>
  /^git\+([^?#]+)/u.exec(source ?? '')?.[1];
