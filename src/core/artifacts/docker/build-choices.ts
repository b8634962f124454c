import type { Plan } from '../../plan/index.ts';
import { isTargetLibrary } from './package-names.ts';

/** How the binary is built, after incompatible decisions are resolved. */
export interface BuildChoices {
  readonly libc: 'gnu' | 'musl';
  /** Distribution of the builder stage; the native target of Alpine is musl. */
  readonly builder: 'debian' | 'alpine';
  /** `plain` compiles for the platform on which the builder runs. */
  readonly cross: 'plain' | 'zigbuild' | 'xx';
  /**
   * Whether C libraries of the target are needed: zigbuild does not provide them, so `xx` replaces
   * it.
   */
  readonly needsTargetLibraries: boolean;
  readonly cache: Plan['config']['image']['cache'];
  /**
   * Whether the binary is linked dynamically against Alpine's C libraries instead of statically.
   */
  readonly dynamicMusl: boolean;
}

const crossing = ({ config }: Plan): BuildChoices['cross'] => {
  const { platforms, cross } = config.image;
  if (!platforms.includes('linux/arm64')) return 'plain';
  return cross === 'zigbuild' || cross === 'xx' ? cross : 'plain';
};

/**
 * Resolves the decisions: Alpine and scratch run only musl binaries, and a workspace has no single
 * `main.rs` for a stub.
 */
export const buildChoices = (plan: Plan): BuildChoices => {
  const { build, image, project } = plan.config;
  const musl = build.libc === 'musl' || image.base === 'alpine' || image.base === 'scratch';
  const libraries = image.buildPackages.some(isTargetLibrary);
  const needsTargetLibraries = libraries || build.tls === 'openssl';
  const wanted = crossing(plan);
  const cross = wanted === 'zigbuild' && needsTargetLibraries ? 'xx' : wanted;
  return {
    libc: musl ? 'musl' : 'gnu',
    builder: musl && cross !== 'zigbuild' ? 'alpine' : 'debian',
    cross,
    needsTargetLibraries,
    cache:
      image.cache === 'stub-main' && project.layout === 'workspace' ? 'cargo-chef' : image.cache,
    dynamicMusl: image.base === 'alpine' && libraries,
  };
};

const machines = { 'linux/amd64': 'x86_64', 'linux/arm64': 'aarch64' } as const;

/** Rust's target triple of a platform: `aarch64-unknown-linux-musl`. */
export const targetTriple = (
  platform: Plan['config']['image']['platforms'][number],
  libc: BuildChoices['libc'],
): string => `${machines[platform]}-unknown-linux-${libc}`;
