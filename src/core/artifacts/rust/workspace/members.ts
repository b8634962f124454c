import { workloadsOf } from '../../../plan/bundle.ts';
import type { Plan } from '../../../plan/index.ts';

/** A program of the workspace beside the first one: a Cargo package of its own. */
export interface ProgramPackage {
  /** The first workload that runs the program. */
  readonly plan: Plan;
  readonly workloads: readonly Plan[];
  /** The folder of the package, with a trailing slash. */
  readonly prefix: string;
  /** `server` listens, `worker` takes messages, `once` ends by itself. */
  readonly kind: 'server' | 'worker' | 'once';
}

const kindOf = (workloads: readonly Plan[]): ProgramPackage['kind'] => {
  if (workloads.some(({ kind, ports }) => kind === 'server' || ports.length > 0)) return 'server';
  return workloads.some(({ kind }) => kind === 'worker') ? 'worker' : 'once';
};

/** The folder of the packages: the one in which the first package is. */
const packagesFolder = (prefix: string): string => {
  const parent = prefix.replace(/[^/]*\/$/, '');
  return parent === '' ? 'crates/' : parent;
};

/** The other programs of the workspace, in the order of their workloads. */
export const membersOf = (plan: Plan): readonly ProgramPackage[] => {
  const folder = packagesFolder(plan.rust?.prefix ?? '');
  const byBinary = new Map<string, Plan[]>();
  for (const one of workloadsOf(plan)) {
    const { binary } = one.identity;
    if (binary === plan.identity.binary) continue;
    byBinary.set(binary, [...(byBinary.get(binary) ?? []), one]);
  }
  return [...byBinary.values()].flatMap((workloads) => {
    const [first] = workloads;
    return first === undefined
      ? []
      : [
          {
            plan: first,
            workloads,
            prefix: `${folder}${first.identity.package}/`,
            kind: kindOf(workloads),
          },
        ];
  });
};

/** The package with the modules that the programs share; its library is called `waybill`. */
export const sharedPackage = (plan: Plan): { readonly name: string; readonly prefix: string } => {
  const taken = new Set(workloadsOf(plan).map(({ identity }) => identity.package));
  let name = `${plan.identity.bundle}-shared`;
  while (taken.has(name)) name += '-code';
  return { name, prefix: `${packagesFolder(plan.rust?.prefix ?? '')}${name}/` };
};

/** Whether the code of the bundle is a workspace with a package for each program. */
export const isWorkspace = (plan: Plan): boolean =>
  plan.rust?.crate === true &&
  plan.several &&
  plan.config.project.layout === 'workspace' &&
  membersOf(plan).length > 0;
