import type { Instruction } from '../../formats/dockerfile.ts';
import { buildCredentials } from '../../plan/build-credentials.ts';
import { workloadsOf } from '../../plan/bundle.ts';
import type { Plan } from '../../plan/index.ts';
import { type BuildChoices, targetTriple } from './build-choices.ts';
import { credentialCommands, credentialMounts } from './build-credentials.ts';
import {
  buildCommand,
  cookCommand,
  outDirectory,
  renewSources,
  stubCommands,
  takeCommands,
} from './cargo-commands.ts';
import { note } from './comments.ts';
import { downloads } from './download-caches.ts';
import { embeddedFrontEnd } from './front-end-stage.ts';
import { installPackages } from './install-packages.ts';
import { buildPackages } from './packages.ts';
import { sourceDirectory } from './toolchain-stages.ts';
import { writableDirectories } from './writable-directories.ts';

const rustflags = (plan: Plan, choices: BuildChoices): readonly (readonly [string, string])[] =>
  plan.config.image.platforms.flatMap((platform) => {
    const { cpuAmd64, cpuArm64 } = plan.config.build;
    const level = platform === 'linux/amd64' ? cpuAmd64 : cpuArm64;
    const flags = [
      ...(level === 'baseline' ? [] : [`-C target-cpu=${level}`]),
      ...(choices.dynamicMusl ? ['-C target-feature=-crt-static'] : []),
    ];
    const triple = targetTriple(platform, choices.libc).toUpperCase().replaceAll('-', '_');
    return flags.length === 0
      ? []
      : [[`CARGO_TARGET_${triple}_RUSTFLAGS`, flags.join(' ')] as const];
  });

const environment = (plan: Plan, choices: BuildChoices): Instruction => {
  const { build, image } = plan.config;
  const staticTls = build.tls === 'openssl' && choices.libc === 'musl' && !choices.dynamicMusl;
  return {
    kind: 'env',
    entries: [
      ['CARGO_PROFILE_RELEASE_OPT_LEVEL', build.optLevel],
      ['CARGO_PROFILE_RELEASE_LTO', build.lto],
      ['CARGO_PROFILE_RELEASE_CODEGEN_UNITS', String(build.codegenUnits)],
      ['CARGO_PROFILE_RELEASE_PANIC', build.panic],
      ['CARGO_PROFILE_RELEASE_DEBUG', build.debug],
      ['CARGO_PROFILE_RELEASE_STRIP', build.strip],
      ...rustflags(plan, choices),
      ...(staticTls ? [['OPENSSL_STATIC', '1'] as const] : []),
      // 2^16 bytes: arm64 kernels have pages of 4, 16 or 64 KiB, and jemalloc accepts smaller ones.
      ...(build.jemalloc && image.platforms.includes('linux/arm64')
        ? [['JEMALLOC_SYS_WITH_LG_PAGE', '16'] as const]
        : []),
      ...buildCredentials(plan).variables,
      ...(build.sqlxOffline ? [['SQLX_OFFLINE', 'true'] as const] : []),
    ],
  };
};

/**
 * One cache per project and architecture: builds of two projects would delete each other's
 * artefacts.
 */
const targetCache = ({ identity }: Plan): string =>
  `type=cache,id=${identity.name}-target-\${TARGETARCH},target=${sourceDirectory}/target`;

const dependencySteps = (plan: Plan, choices: BuildChoices): readonly Instruction[] => {
  if (choices.cache === 'cargo-chef') {
    return [
      note(plan, 'cook'),
      {
        kind: 'copy',
        from: 'planner',
        sources: [`${sourceDirectory}/recipe.json`],
        to: 'recipe.json',
      },
      {
        kind: 'run',
        mounts: [...credentialMounts(plan), ...downloads],
        steps: [...credentialCommands(plan), cookCommand(plan, choices)],
      },
    ];
  }
  if (choices.cache !== 'stub-main') return [];
  return [
    note(plan, 'stub'),
    { kind: 'copy', sources: ['Cargo.toml', 'Cargo.lock'], to: './' },
    {
      kind: 'run',
      mounts: [...credentialMounts(plan), ...downloads],
      steps: [...credentialCommands(plan), ...stubCommands(plan, choices)],
    },
  ];
};

const cacheMounts = (plan: Plan, { cache }: BuildChoices): readonly string[] => {
  if (cache === 'none') return [];
  return cache === 'cache-mounts' ? [targetCache(plan), ...downloads] : downloads;
};

/** The caches come last, because the last mount is locked. */
const mountsOf = (plan: Plan, choices: BuildChoices): readonly string[] => [
  ...credentialMounts(plan),
  ...cacheMounts(plan, choices),
];

/**
 * FROM of the builder stage. hadolint mistakes a stage name that contains an argument for an
 * untagged image.
 */
const fromStage = ({ cross }: BuildChoices): readonly Instruction[] =>
  cross === 'zigbuild'
    ? [
        { kind: 'from', image: 'target-${TARGETARCH}', as: 'builder', ignore: ['DL3006'] },
        { kind: 'workdir', path: sourceDirectory },
      ]
    : [{ kind: 'from', image: 'toolchain', as: 'builder' }];

/** Compiles the dependencies, then the binary, and copies it to `/out`. */
export const builderStage = (plan: Plan, choices: BuildChoices): readonly Instruction[] => {
  const { target } = buildPackages(plan, choices);
  const empty =
    writableDirectories(workloadsOf(plan)).length > 0 ? [`mkdir ${outDirectory}/empty`] : [];
  const renewed = choices.cache === 'cache-mounts' ? [renewSources] : [];
  const steps = [
    ...credentialCommands(plan),
    ...renewed,
    buildCommand(plan, choices),
    ...takeCommands(plan, choices),
    ...empty,
  ];
  return [
    ...fromStage(choices),
    ...(choices.cross === 'xx' ? [{ kind: 'arg', name: 'TARGETPLATFORM' } as const] : []),
    ...(choices.cache === 'cache-mounts' ? [{ kind: 'arg', name: 'TARGETARCH' } as const] : []),
    ...(target.length === 0
      ? []
      : [note(plan, 'xxPackages'), ...installPackages(plan, choices.builder, target, 'xx-')]),
    note(plan, 'profile'),
    environment(plan, choices),
    ...dependencySteps(plan, choices),
    ...(choices.cache === 'cache-mounts' ? [note(plan, 'mounts')] : []),
    { kind: 'copy', sources: ['.'], to: '.' },
    ...embeddedFrontEnd(plan),
    note(plan, 'build'),
    { kind: 'run', mounts: mountsOf(plan, choices), steps },
  ];
};
