import { buildCredentials } from '../../plan/build-credentials.ts';
import type { Plan } from '../../plan/index.ts';
import type { BuildChoices } from './build-choices.ts';
import { isTargetLibrary, onAlpine } from './package-names.ts';
import { usesZones, zonePackage } from './time-zones.ts';

/** Packages of the builder stage: programs that run there, and libraries of the target. */
export interface BuildPackages {
  readonly host: readonly string[];
  /** Installed by xx for the target's architecture; empty without xx. */
  readonly target: readonly string[];
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

const forTls = (plan: Plan, alpine: boolean): readonly string[] => {
  switch (plan.config.build.tls) {
    case 'rustls':
      return [];
    case 'openssl':
      return alpine
        ? ['openssl-dev', 'openssl-libs-static', 'pkgconf']
        : ['libssl-dev', 'pkg-config'];
    case 'openssl-vendored':
      return ['make', 'perl'];
  }
};

/**
 * isTargetLibrary recognises `openssl-dev` by its ending, but not its package of static libraries.
 */
const isLinked = (name: string): boolean => isTargetLibrary(name) || name === 'openssl-libs-static';

/** Packages that the builder needs for these choices (C-017, C-008, C-121). */
export const buildPackages = (plan: Plan, { builder, cross }: BuildChoices): BuildPackages => {
  const { config } = plan;
  const alpine = builder === 'alpine';
  const named = alpine ? config.image.buildPackages.map(onAlpine) : config.image.buildPackages;
  const protoc = alpine ? ['protobuf-dev', 'protoc'] : ['libprotobuf-dev', 'protobuf-compiler'];
  // An image from scratch gets the rules of the time zones from the builder.
  const zones = config.image.base === 'scratch' && usesZones(plan) ? [zonePackage] : [];
  const { packages: forGit } = buildCredentials(plan);
  const needed = [
    ...named,
    ...forGit,
    ...forTls(plan, alpine),
    ...(config.build.protoc ? protoc : []),
  ];
  const all = [...needed, ...zones];
  if (cross === 'zigbuild')
    return { host: distinct([...all, 'python3', 'python3-venv']), target: [] };
  if (cross === 'plain') return { host: distinct(all), target: [] };
  const tools = ['clang', 'file', 'lld', ...all.filter((name) => !isLinked(name))];
  return { host: distinct(tools), target: ['xx-c-essentials', ...distinct(all.filter(isLinked))] };
};

/** Packages that the final image needs; none on a base without a package manager. */
export const runtimePackages = (plan: Plan, choices: BuildChoices): readonly string[] => {
  const { image, build } = plan.config;
  const zones = usesZones(plan) ? [zonePackage] : [];
  if (image.base === 'alpine') {
    // Alpine includes CA certificates; a dynamically linked Rust binary needs libgcc for unwinding.
    const linked = choices.dynamicMusl ? ['libgcc'] : [];
    return distinct([...image.runtimePackages.map(onAlpine), ...linked, ...zones]);
  }
  if (image.base !== 'debian-slim') return [];
  const libssl = image.suite === 'trixie' ? 'libssl3t64' : 'libssl3';
  const tls = build.tls === 'openssl' && choices.libc === 'gnu' ? [libssl] : [];
  return distinct(['ca-certificates', ...tls, ...image.runtimePackages, ...zones]);
};
