import { BuildArgument, type Instruction } from '../../formats/dockerfile.ts';
import { command } from '../../formats/shell.ts';
import type { Plan } from '../../plan/index.ts';
import { rustToolchain } from '../../plan/rust-toolchain.ts';
import { tools } from '../../versions.ts';
import { type BuildChoices, targetTriple } from './build-choices.ts';
import { note } from './comments.ts';
import { installPackages } from './install-packages.ts';
import { buildPackages } from './packages.ts';

type Stage = readonly Instruction[];

/** Directory of the project's sources in the builder. */
export const sourceDirectory = '/src';

const zig = '/opt/zigbuild';

const zigbuild = (plan: Plan, choices: BuildChoices): readonly Instruction[] => [
  note(plan, 'zigbuild'),
  {
    kind: 'run',
    steps: [
      command('python3', '-m', 'venv', zig),
      command(
        `${zig}/bin/pip`,
        'install',
        '--no-cache-dir',
        `cargo-zigbuild==${tools.cargoZigbuild}`,
        `ziglang==${tools.ziglang}`,
      ),
      command('ln', '-s', `${zig}/bin/cargo-zigbuild`, '/usr/local/cargo/bin/cargo-zigbuild'),
      command(
        'rustup',
        'target',
        'add',
        ...plan.config.image.platforms.map((platform) => targetTriple(platform, choices.libc)),
      ),
    ],
  },
  { kind: 'env', entries: [['CARGO_ZIGBUILD_PYTHON_PATH', `${zig}/bin/python3`]] },
];

const builderImage = (plan: Plan, { builder }: BuildChoices): string =>
  builder === 'alpine'
    ? `rust:\${RUST_VERSION}-alpine${plan.config.image.alpineVersion}`
    : `rust:\${RUST_VERSION}-slim-${plan.config.image.suite}`;

const whyThisImage = (plan: Plan, choices: BuildChoices): readonly Instruction[] => [
  ...(choices.builder === 'alpine' ? [note(plan, 'alpine')] : []),
  ...(choices.builder === 'debian' && choices.libc === 'gnu' ? [note(plan, 'suite')] : []),
  ...(choices.cross === 'plain' ? [] : [note(plan, 'buildPlatform')]),
];

const crossStage = (plan: Plan, choices: BuildChoices): Stage[] =>
  choices.cross === 'xx'
    ? [
        [
          ...(plan.config.image.cross === 'xx' ? [] : [note(plan, 'xxInstead')]),
          {
            kind: 'from',
            platform: '$BUILDPLATFORM',
            image: `tonistiigi/xx:${tools.xx}`,
            as: 'xx',
          },
        ],
      ]
    : [];

/** Fixes the compiler for rustup; a nightly is installed over the compiler of the image. */
export const compiler = (plan: Plan): Stage => {
  if (plan.config.build.nightly === '') {
    return [
      { kind: 'arg', name: 'RUST_VERSION' },
      note(plan, 'toolchain'),
      { kind: 'env', entries: [['RUSTUP_TOOLCHAIN', new BuildArgument('RUST_VERSION')]] },
    ];
  }
  const name = rustToolchain(plan.config);
  const install = command('rustup', 'toolchain', 'install', name, '--profile', 'minimal');
  return [
    note(plan, 'toolchain'),
    // A step of its own: another compiler does not install cargo-chef again.
    { kind: 'run', ignore: ['DL3059'], steps: [install] },
    { kind: 'env', entries: [['RUSTUP_TOOLCHAIN', name]] },
  ];
};

/** An empty variable switches off the compiler wrapper of .cargo/config.toml (Cargo book). */
const wrapper = (plan: Plan): Stage =>
  plan.config.build.openPoints.some(({ kind }) => kind === 'wrapper')
    ? [note(plan, 'wrapper'), { kind: 'env', entries: [['RUSTC_WRAPPER', '']] }]
    : [];

const toolchainStage = (plan: Plan, choices: BuildChoices): Stage => [
  ...whyThisImage(plan, choices),
  {
    kind: 'from',
    platform: choices.cross === 'plain' ? undefined : '$BUILDPLATFORM',
    image: builderImage(plan, choices),
    as: 'toolchain',
  },
  ...(choices.cache === 'cargo-chef'
    ? [
        note(plan, 'chef'),
        {
          kind: 'run',
          steps: [command('cargo', 'install', '--locked', `cargo-chef@${tools.cargoChef}`)],
        } as const,
      ]
    : []),
  ...compiler(plan),
  ...wrapper(plan),
  ...(choices.cross === 'xx'
    ? [
        note(plan, 'xxScripts'),
        { kind: 'copy', from: 'xx', sources: ['/'], to: '/', ignore: ['DL3067'] } as const,
      ]
    : []),
  ...installPackages(plan, choices.builder, buildPackages(plan, choices).host),
  { kind: 'workdir', path: sourceDirectory },
  ...(choices.cross === 'zigbuild' ? zigbuild(plan, choices) : []),
];

const plannerStage = (plan: Plan): Stage => [
  note(plan, 'planner'),
  { kind: 'from', image: 'toolchain', as: 'planner' },
  { kind: 'copy', sources: ['.'], to: '.' },
  { kind: 'run', steps: ['cargo chef prepare --recipe-path recipe.json'] },
];

const targetStages = (plan: Plan, choices: BuildChoices): Stage[] =>
  choices.cross === 'zigbuild'
    ? plan.config.image.platforms.map((platform, index) => [
        ...(index === 0 ? [note(plan, 'targets')] : []),
        { kind: 'from', image: 'toolchain', as: `target-${platform.slice('linux/'.length)}` },
        { kind: 'env', entries: [['RUST_TARGET', targetTriple(platform, choices.libc)]] },
      ])
    : [];

/**
 * The stages before the builder: compilers and tools, the recipe, and one stage per architecture.
 */
export const toolchainStages = (plan: Plan, choices: BuildChoices): readonly Stage[] => [
  ...crossStage(plan, choices),
  toolchainStage(plan, choices),
  ...(choices.cache === 'cargo-chef' ? [plannerStage(plan)] : []),
  ...targetStages(plan, choices),
];
