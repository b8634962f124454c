import { workloadsOf } from '../../../plan/bundle.ts';
import type { Plan } from '../../../plan/index.ts';

/** A program of the bundle beside the first one. */
export interface FurtherProgram {
  /** The first workload that runs the program. */
  readonly plan: Plan;
  readonly workloads: readonly Plan[];
  /** The folder of its Cargo package, with a trailing slash. */
  readonly prefix: string;
  /** The folder of its main.rs, with a trailing slash. */
  readonly source: string;
  /** `server` listens, `worker` takes messages, `once` ends by itself. */
  readonly kind: 'server' | 'worker' | 'once';
}

const kindOf = (workloads: readonly Plan[]): FurtherProgram['kind'] => {
  if (workloads.some(({ kind, ports }) => kind === 'server' || ports.length > 0)) return 'server';
  return workloads.some(({ kind }) => kind === 'worker') ? 'worker' : 'once';
};

/** The folder of the packages: the one in which the first package is. */
const packagesFolder = (prefix: string): string => {
  const parent = prefix.replace(/[^/]*\/$/, '');
  return parent === '' ? 'crates/' : parent;
};

/**
 * The other programs of the bundle, in the order of their workloads. A package of its own has its
 * program in `src/main.rs`; a further program of a package is in `src/bin/<binary>`.
 */
export const membersOf = (plan: Plan): readonly FurtherProgram[] => {
  const first = plan.rust?.prefix ?? '';
  const folder = packagesFolder(first);
  const packages = new Map([[plan.identity.package, first]]);
  const byBinary = new Map<string, Plan[]>();
  for (const one of workloadsOf(plan)) {
    const { binary } = one.identity;
    if (binary === plan.identity.binary) continue;
    byBinary.set(binary, [...(byBinary.get(binary) ?? []), one]);
  }
  return [...byBinary].flatMap(([binary, workloads]): readonly FurtherProgram[] => {
    const [one] = workloads;
    if (one === undefined) return [];
    const known = packages.get(one.identity.package);
    const prefix = known ?? `${folder}${one.identity.package}/`;
    packages.set(one.identity.package, prefix);
    const source = `${prefix}src/${known === undefined ? '' : `bin/${binary}/`}`;
    return [{ plan: one, workloads, prefix, source, kind: kindOf(workloads) }];
  });
};

/** The package with the modules that the programs share; its library is called `waybill`. */
export interface SharedPackage {
  readonly name: string;
  readonly prefix: string;
}

/** The shared package; undefined where all programs are in one package, whose library they share. */
export const sharedPackage = (plan: Plan): SharedPackage | undefined => {
  const taken = new Set(workloadsOf(plan).map(({ identity }) => identity.package));
  if (taken.size === 1) return undefined;
  let name = `${plan.identity.bundle}-shared`;
  while (taken.has(name)) name += '-code';
  return { name, prefix: `${packagesFolder(plan.rust?.prefix ?? '')}${name}/` };
};

/** Whether the code of the bundle has a program for each of several binaries. */
export const hasSeveralPrograms = (plan: Plan): boolean =>
  plan.rust?.crate === true && plan.several && membersOf(plan).length > 0;
