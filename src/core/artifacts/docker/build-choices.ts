import type { Plan } from '../../plan/index.ts';
import { isTargetLibrary } from './package-names.ts';

/** How the binary is built, after the choices have been made to fit each other. */
export interface BuildChoices {
  readonly libc: 'gnu' | 'musl';
  /** Distribution of the builder: Alpine's own target is musl. */
  readonly builder: 'debian' | 'alpine';
  /** `plain` compiles for the platform that the builder itself runs on. */
  readonly cross: 'plain' | 'zigbuild' | 'xx';
  /** Why `xx` takes the place of zigbuild: zig brings no C libraries of the target. */
  readonly needsTargetLibraries: boolean;
  readonly cache: Plan['config']['image']['cache'];
  /** Linked against the C libraries of Alpine at run time, instead of statically. */
  readonly dynamicMusl: boolean;
}

const crossing = ({ config }: Plan): BuildChoices['cross'] => {
  const { platforms, cross } = config.image;
  if (!platforms.includes('linux/arm64')) return 'plain';
  return cross === 'zigbuild' || cross === 'xx' ? cross : 'plain';
};

/** Alpine and scratch can run nothing but musl; a workspace has no single `main.rs` to stub. */
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

/** Rust's name for a platform: `aarch64-unknown-linux-musl`. */
export const targetTriple = (
  platform: Plan['config']['image']['platforms'][number],
  libc: BuildChoices['libc'],
): string => `${machines[platform]}-unknown-linux-${libc}`;
