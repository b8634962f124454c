import type { CargoDependency } from './cargo-dependencies.ts';
import type { CargoLock, LockedPackage } from './cargo-lock.ts';

/** A crate of Cargo.lock that the program needs. */
export interface LockedCrate {
  readonly package: LockedPackage;
  /** The dependency of the package or of a local crate that leads to it. */
  readonly dependency: CargoDependency;
  /** The crates between the dependency and this one; empty if it is the dependency itself. */
  readonly through: readonly string[];
  /** Whether the binary contains the crate, and not only a build script needs it. */
  readonly isNormal: boolean;
}

/** Whether a version satisfies the first numbers of a requirement: `0.12` is not `0.13.1`. */
const fits = (version: string, requirement: string | undefined): boolean => {
  const wanted = /^[\^~=\s]*(\d+)(?:\.(\d+))?/u.exec(requirement ?? '');
  if (wanted === null) return true;
  const [major, minor] = version.split('.').map(Number);
  if (Number(wanted[1]) !== major) return false;
  return major !== 0 || wanted[2] === undefined || Number(wanted[2]) === minor;
};

/** The packages that a dependency means: those of its owner's entry, if the entry is there. */
const meant = (lock: CargoLock, { crate, owner, requirement }: CargoDependency) => {
  const [entry] = lock.named(owner).filter(({ source }) => source === undefined);
  const listed = entry ? lock.dependenciesOf(entry).filter(({ name }) => name === crate) : [];
  const all = listed.length > 0 ? listed : lock.named(crate);
  const fitting = all.filter(({ version }) => fits(version, requirement));
  return fitting.length > 0 ? fitting : all;
};

const databases = /^sqlx-(?:mysql|postgres|sqlite)$/u;

/**
 * Whether an edge is only there because Cargo locks optional dependencies, too. Every Cargo.lock
 * with SQLx lists its three databases; the features of the manifest say which are compiled.
 */
const isOptional = (
  from: LockedPackage,
  to: LockedPackage,
  dependencies: readonly CargoDependency[],
): boolean => {
  if (!databases.test(to.name) || !/^(?:sqlx|sea-orm|sea-query)/u.test(from.name)) return false;
  const kind = to.name.slice('sqlx-'.length);
  return !dependencies.some(({ features, known }) =>
    known ? [...features].some((feature) => feature.includes(kind)) : true,
  );
};

/**
 * All crates that the dependencies lead to, the nearest first. Local crates are left to their
 * manifests, because Cargo.lock also lists their development dependencies and other targets.
 */
export const lockedCrates = (
  lock: CargoLock,
  dependencies: readonly CargoDependency[],
): readonly LockedCrate[] => {
  const found = new Map<LockedPackage, LockedCrate>();
  for (const isNormal of [true, false]) {
    const queue: LockedCrate[] = dependencies
      .filter(({ kind, path }) => path === undefined && (kind === 'normal') === isNormal)
      .flatMap((dependency) =>
        meant(lock, dependency).map((one) => ({
          package: one,
          dependency,
          through: [],
          isNormal,
        })),
      );
    // The loop also visits the crates that it appends.
    for (const crate of queue) {
      const { package: here } = crate;
      if (found.has(here) || here.source === undefined) continue;
      found.set(here, crate);
      const path = here.name === crate.dependency.crate ? [] : [...crate.through, here.name];
      for (const next of lock.dependenciesOf(here)) {
        if (isOptional(here, next, dependencies)) continue;
        queue.push({ ...crate, package: next, through: path });
      }
    }
  }
  return [...found.values()];
};
